import { bodyView } from './body-view';
import { button, element } from './dom';
import type { Appointment } from './host-state';
import { recordOf } from './office-protocol';

/** A reply or message that an add-in prepared. In the sandbox it goes nowhere, whichever button is pressed. */
export function showDraft(draft: Readonly<Record<string, unknown>>, item: Appointment): void {
  const recipients = Array.isArray(draft.toRecipients) ? draft.toRecipients.map(addressOf) : [item.organizer.address];
  const body = bodyView(true, () => undefined);
  body.show(typeof draft.htmlBody === 'string' ? draft.htmlBody : '');
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  const dialog = element(
    'dialog',
    { class: 'consent', 'aria-labelledby': 'draft-title' },
    element('h2', { id: 'draft-title' }, 'Draft'),
    element('p', {}, `To: ${recipients.join('; ')}`),
    element('p', {}, `Subject: ${typeof draft.subject === 'string' ? draft.subject : `Re: ${item.subject}`}`),
    body.frame,
    element('p', {}, 'In the sandbox nothing is sent.'),
    element('div', { class: 'choices' }, button('Send draft', { class: 'primary' }, close), button('Discard', {}, close)),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function addressOf(recipient: unknown): string {
  if (typeof recipient === 'string') return recipient;
  const { address, emailAddress } = recordOf(recipient);
  return [address, emailAddress].find((part) => typeof part === 'string') ?? '';
}

import type { MissingAbility, OpenForm } from '../../workflows/ports';
import { officeCall } from './office-call';
import { calendarOwner, currentItem, hasSet, openItem } from './outlook-item';

/** What the pane would use, and the requirement set of the mailbox API that brings it. */
const NEEDED: Readonly<Record<MissingAbility, string>> = {
  'follow-selection': '1.5',
  'tell-changes': '1.7',
  'tell-calendar': '1.8',
  'tell-theme': '1.14',
};

type Listening = { readonly addHandlerAsync?: (type: string, handler: () => void) => void; readonly removeHandlerAsync?: (type: string) => void };

/** The form that Outlook shows beside the pane; every ability is asked for when it is used. */
export function officeForm(): OpenForm {
  return {
    owner: () => calendarOwner(openItem()),
    subscribe: (listener) => {
      let leaveItem = watchItem(listener);
      const leaveMailbox = listen(Office.context.mailbox, '1.5', ['olkItemSelectedChanged'], () => {
        leaveItem();
        leaveItem = watchItem(listener);
        listener();
      });
      return () => {
        leaveItem();
        leaveMailbox();
      };
    },
    missing: () => (Object.keys(NEEDED) as MissingAbility[]).filter((ability) => !hasSet(NEEDED[ability])),
    draftReply: async (html) => {
      const item = openItem().item as Office.AppointmentRead;
      if (hasSet('1.9')) await officeCall<undefined>('open a reply', (done) => item.displayReplyFormAsync({ htmlBody: html }, done as (result: Office.AsyncResult<void>) => void));
      else item.displayReplyForm({ htmlBody: html }); // Says nothing back, and throws where it cannot.
    },
  };
}

/** Only a form that can be edited changes while it is open. */
function watchItem(listener: () => void): () => void {
  const item = currentItem();
  return item === undefined || typeof item.subject === 'string' ? () => undefined : listen(item, '1.7', ['olkRecipientsChanged', 'olkAppointmentTimeChanged'], listener);
}

/** By the names of events in Office.js's enum, which exists only once it has loaded. What an Outlook does not tell is not followed. */
function listen(target: Listening, set: string, types: readonly string[], listener: () => void): () => void {
  if (!hasSet(set)) return () => undefined;
  try {
    for (const type of types) target.addHandlerAsync?.(type, listener);
  } catch {
    return () => undefined; // It claims the set and lacks the event: as if it lacked both.
  }
  return () => {
    for (const type of types) target.removeHandlerAsync?.(type);
  };
}

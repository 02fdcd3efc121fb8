import { createRoot } from 'react-dom/client';

import { browserHost } from '../../adapters/hosts/browser-host';
import { officeCalendar, officeInviteWriter } from '../../adapters/hosts/outlook-appointment';
import { officeForm } from '../../adapters/hosts/outlook-form';
import { outlookHost } from '../../adapters/hosts/outlook-host';
import type { NotesStore } from '../../adapters/store/notes-store';
import type { Person } from '../../domain/calendar/event';
import type { PaneOutlook } from '../../ui/agenda/pane-outlook';
import { TaskPaneApp } from '../../ui/agenda/task-pane';
import type { KnownCalendar } from '../../workflows/known-calendar';
import type { Me } from '../../workflows/ports';
import { createStore } from '../../workflows/store';
import { boot } from '../boot';
import { findAppointment } from '../find-appointment';
import { formChanges } from '../form-changes';
import { mailboxInstead } from '../mailbox-directory';
import { paintThen } from '../paint';
import { startPage } from '../start-page';
import { newId } from '../surroundings';

void startPage(async (configuration, root) => {
  const isWithoutGraph = createStore(false);
  let isTaken = false;
  const { services, host, calendar, painted, content } = await boot(configuration, async () => (await outlookHost()) ?? browserHost(), 'pane', {
    // The form is written, not the mailbox: what the user has typed and not yet sent stays as it is.
    inviteWriter: officeInviteWriter(),
    known: (me, store) => {
      if (isWithoutGraph.snapshot() || isTaken) return;
      isTaken = true;
      void takeOver(me, store).catch(() => undefined); // What stays there is taken at the next opening.
    },
    withMailbox: (host, goOnUnknown) => (host.kind === 'outlook' ? mailboxInstead(mailboxUser(), goOnUnknown, isWithoutGraph) : undefined),
  });
  const outlook = { ...(host.kind === 'outlook' ? besideForm(calendar) : BESIDE_NOTHING), isWithoutGraph };
  createRoot(root).render(<TaskPaneApp services={services} outlook={outlook} />);
  paintThen(() => {
    painted();
    content();
  });
});

async function takeOver({ addresses }: Me, store: NotesStore): Promise<void> {
  const { takeMailboxNotes } = await import(/* webpackChunkName: "mailbox-notes" */ '../../adapters/store/mailbox-notes');
  await takeMailboxNotes(addresses, store);
}

type Beside = Pick<PaneOutlook, 'find' | 'form'>;

function besideForm(calendar: KnownCalendar): Beside {
  const form = officeForm();
  return { find: findAppointment({ calendar: officeCalendar(newId), form, user: mailboxUser().address, now: Date.now }, calendar), form: { ...form, subscribe: (listener) => both(form.subscribe(listener), formChanges(listener).close) } };
}

function both(one: () => void, other: () => void): () => void {
  return () => {
    one();
    other();
  };
}

/** Opened by itself the page stands beside no appointment, and says so. */
const BESIDE_NOTHING: Beside = {
  find: () => Promise.resolve({ kind: 'not-found' }),
  form: { subscribe: () => () => undefined, missing: () => [], draftReply: () => Promise.resolve() },
};

function mailboxUser(): Person {
  const { displayName, emailAddress } = Office.context.mailbox.userProfile;
  return { name: displayName, address: emailAddress };
}

/** Office.js as far as an appointment needs it: every call answers through its callback, later. */
export type FakeAppointment = {
  body: string;
  format: 'html' | 'text';
  id: string | undefined;
  writes: number;
  notifications: string[];
  /** The error that the next call answers with. */
  failure: { code: number; message: string } | undefined;
  /** The newest requirement set, 15 for 1.15. */
  set: number;
  /** The owner of the shared calendar that it stands in. */
  sharedBy: string | undefined;
  /** How often it takes place, where a series is open as such. */
  recurrence: object | null;
  organizer: typeof ALEX;
  readonly drafts: string[];
  /** Lets Outlook tell of an event by its name. */
  readonly tell: (event: string) => void;
  /** Another item is selected, or nothing. */
  readonly select: (itemType: 'appointment' | 'message' | undefined) => void;
  readonly remove: () => void;
};

type Done = (result: { status: string; value?: unknown; error?: unknown }) => void;

const NOOR = { displayName: 'Noor Haddad', emailAddress: 'noor@contoso.example', recipientType: 'user', appointmentResponse: 'accepted' };
const ALEX = { displayName: 'Alex Morgan', emailAddress: 'alex@contoso.example', recipientType: 'user', appointmentResponse: 'organizer' };

/** Opens an appointment with Noor in a form that can be edited (`compose`) or only read, as the global `Office`. */
export function anAppointment(form: 'compose' | 'read'): FakeAppointment {
  const handlers: (readonly [string, () => void])[] = [];
  const listening = {
    addHandlerAsync: (type: string, handler: () => void) => void handlers.push([type, handler]),
    removeHandlerAsync: (type: string) => void handlers.splice(0, handlers.length, ...handlers.filter(([other]) => other !== type)),
  };
  const state: FakeAppointment = {
    body: '<html><body><p>See you there.</p></body></html>',
    format: 'html',
    id: 'AAMk/a+b=',
    writes: 0,
    notifications: [],
    failure: undefined,
    set: 15,
    sharedBy: undefined,
    recurrence: null,
    organizer: ALEX,
    drafts: [],
    tell: (event) => handlers.filter(([type]) => type === event).forEach(([, handler]) => handler()),
    select: (itemType) => {
      mailbox.item = itemType === undefined ? null : { ...makeItem(), itemType };
      state.tell('olkItemSelectedChanged');
    },
    remove: () => Reflect.deleteProperty(globalThis, 'Office'),
  };
  const answer = (done: Done, value: () => unknown): void => {
    if (state.failure instanceof Error) throw state.failure;
    setImmediate(() => {
      const { failure } = state;
      state.failure = undefined;
      if (failure === undefined) done({ status: 'succeeded', value: value() });
      else done({ status: 'failed', error: failure });
    });
  };
  const property = (value: unknown) => ({ getAsync: (done: Done) => answer(done, () => value) });
  const facts = {
    subject: 'Alex and Noor',
    start: new Date('2026-11-24T08:30:00Z'),
    end: new Date('2026-11-24T09:00:00Z'),
    location: '',
    requiredAttendees: [NOOR],
    optionalAttendees: [],
  };
  const body = {
    getAsync: (_type: string, done: Done) => answer(done, () => state.body),
    getTypeAsync: (done: Done) => answer(done, () => state.format),
    setAsync: (content: string, _options: unknown, done: Done) =>
      answer(done, () => {
        state.body = content;
        state.writes += 1;
      }),
  };
  const notificationMessages = {
    replaceAsync: (_key: string, { message }: { message: string }, done: Done) => answer(done, () => state.notifications.push(message)),
  };
  const makeSession = () => {
    const kept = new Map<string, string>();
    return {
      getAsync: (key: string, done: Done) => (kept.has(key) ? answer(done, () => kept.get(key)) : setImmediate(() => done({ status: 'failed', error: { code: 9050, message: 'no such key' } }))),
      setAsync: (key: string, value: string, done: Done) => answer(done, () => void kept.set(key, value)),
    };
  };
  const compose = {
    ...listening,
    recurrence: { getAsync: (done: Done) => answer(done, () => state.recurrence) },
    organizer: { getAsync: (done: Done) => answer(done, () => state.organizer) },
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, property(value)])),
    getItemIdAsync: (done: Done) => {
      if (state.id === undefined) setImmediate(() => done({ status: 'failed', error: { code: 9017, message: 'not saved' } }));
      else answer(done, () => state.id);
    },
  };
  const reply = ({ htmlBody }: { htmlBody: string }): void => void state.drafts.push(htmlBody);
  const read = {
    ...facts,
    organizer: ALEX,
    itemId: state.id,
    displayReplyForm: reply,
    displayReplyFormAsync: (draft: { htmlBody: string }, done: Done) => answer(done, () => reply(draft)),
  };
  const shared = {
    get getSharedPropertiesAsync() {
      const { sharedBy } = state;
      return sharedBy === undefined ? undefined : (done: Done) => answer(done, () => ({ owner: sharedBy, delegatePermissions: 3 }));
    },
  };
  const makeItem = () => Object.defineProperties({ itemType: 'appointment', ...(form === 'compose' ? { ...compose, sessionData: makeSession() } : read), seriesId: null, body, notificationMessages }, Object.getOwnPropertyDescriptors(shared));
  const mailbox: Record<string, unknown> = {
    ...listening,
    item: makeItem(),
    userProfile: ALEX,
    convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
  };
  Object.assign(globalThis, { Office: { context: { mailbox, requirements: { isSetSupported: (_: string, version: string) => Number(version.slice(2)) <= state.set } } } });
  return state;
}

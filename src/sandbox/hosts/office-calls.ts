import type { Appointment } from './host-state';
import { exchangeId, officeAttendee, officePerson, officeRecurrence, writeRoamingSettings } from './office-data';
import { recordOf, type OfficeAnswer } from './office-protocol';
import type { OutlookSwitches } from './outlook-switches';

export type Notice = { readonly message: string; readonly isError: boolean };

/** The form that the calls read and change. */
export type OfficeForm = {
  readonly item: () => Appointment;
  readonly bodyHtml: () => string;
  readonly setBody: (html: string) => void;
  readonly parse: (html: string) => Document;
  readonly setSubject: (subject: string) => void;
  readonly setTime: (part: 'start' | 'end', at: number) => void;
  readonly setLocation: (location: string) => void;
  readonly notices: Map<string, Notice>;
  readonly noticesChanged: () => void;
  readonly save: () => Promise<void>;
  readonly showDraft: (draft: Readonly<Record<string, unknown>>) => void;
  readonly session: Map<string, string>;
};

const HTML = 3;
const SHARED = 108;
const MOST_NOTICES = 5;
const ERROR_NOTICE = 2;
/** Names and numbers as in office.js's own table of errors. */
const ERRORS = { notSaved: 9046, save: 9021, duplicateNotice: 9023, noticeNotFound: 9024, tooManyNotices: 9025, notHere: 9032, keyNotFound: 9050 } as const;

type Params = Readonly<Record<string, unknown>>;
type Call = (form: OfficeForm, params: Params) => OfficeAnswer | Promise<OfficeAnswer>;

/** What both the organizer's and the attendee's form answer. */
const READING: Readonly<Record<number, Call>> = {
  37: (form, { coercionType }) => ok(coercionType === HTML ? form.bodyHtml() : textOf(form.parse(form.bodyHtml()))),
  14: () => ok('html'),
  33: (form, params) => addNotice(form, params),
  34: (form) => ok([...form.notices].map(([key, { message, isError }]) => ({ key, message, type: isError ? 'errorMessage' : 'informationalMessage' }))),
  35: (form, params) => replaceNotice(form, params),
  36: (form, { key }) => removeNotice(form, String(key)),
  185: (form, { name, value }) => done(() => form.session.set(String(name), String(value))),
  186: (form, { name }) => valueOr(form.session.get(String(name)), ERRORS.keyNotFound),
  187: (form) => ok(Object.fromEntries(form.session)),
  188: (form) => done(() => form.session.clear()),
  189: (form, { name }) => done(() => form.session.delete(String(name))),
  404: (_, params) => done(() => writeRoamingSettings(recordOf(params['0']))),
  ...drafts([10, 11, 30, 31, 181, 182, 183, 184, 44, 178]),
};

const COMPOSING: Readonly<Record<number, Call>> = {
  38: (form, { data: content, coercionType }) => done(() => form.setBody(coercionType === HTML ? String(content) : htmlOf(String(content)))),
  23: (form, { data: content, coercionType }) => done(() => form.setBody(prepended(form.bodyHtml(), coercionType === HTML ? String(content) : htmlOf(String(content))))),
  18: (form) => ok(form.item().subject),
  17: (form, { subject }) => done(() => form.setSubject(String(subject))),
  24: (form, { TimeProperty }) => ok(TimeProperty === 1 ? form.item().startsAt : form.item().endsAt),
  25: (form, { TimeProperty, time }) => done(() => form.setTime(TimeProperty === 1 ? 'start' : 'end', Number(time))),
  107: (form) => ok(officePerson(form.item().organizer)),
  15: (form, { recipientField }) => ok(form.item().attendees.filter(({ isOptional }) => isOptional === (recipientField === 1)).map(officeAttendee)),
  26: (form) => ok(form.item().location),
  27: (form, { location }) => done(() => form.setLocation(String(location))),
  103: (form) => ok(recurrenceOf(form.item())),
  32: (form) => form.save().then(() => ok(exchangeId(form.item().eventId)), () => failed(ERRORS.save)),
  164: (form) => (form.item().eventId === '' ? failed(ERRORS.notSaved) : ok(exchangeId(form.item().eventId))),
};

/** The requirement set that brought a call, where that was not the first. An older Outlook does not know its number. */
const SINCE: Readonly<Record<number, number>> = { 23: 3, 32: 3, 33: 3, 34: 3, 35: 3, 36: 3, 37: 3, 38: 3, 103: 7, 107: 7, 108: 8, 164: 8, 181: 9, 182: 9, 183: 9, 184: 9, 185: 11, 186: 11, 187: 11, 188: 11, 189: 11 };

/** Read, write and change what is one's own: a delegate who may do all but delete. */
const DELEGATE = 1 + 2 + 16 + 32;

/** Answers one call of the mailbox API. What this Outlook does not have is refused as an API that is not supported here. */
export function executeOffice(form: OfficeForm, dispatchId: number, params: Params, { set, failing, sharedBy }: OutlookSwitches): Promise<OfficeAnswer> {
  if (failing?.dispatchId === dispatchId) return Promise.resolve(failed(failing.errorCode));
  if ((SINCE[dispatchId] ?? 1) > set) return Promise.resolve(failed(ERRORS.notHere));
  if (dispatchId === SHARED && sharedBy !== undefined) return Promise.resolve(ok({ owner: sharedBy.address, targetMailbox: sharedBy.address, targetRestUrl: '', delegatePermissions: DELEGATE }));
  const call = READING[dispatchId] ?? (form.item().isOrganizer ? COMPOSING[dispatchId] : undefined);
  return Promise.resolve(call === undefined ? failed(ERRORS.notHere) : call(form, params));
}

function ok(value: unknown): OfficeAnswer {
  return { kind: 'ok', value };
}

function failed(errorCode: number): OfficeAnswer {
  return { kind: 'failed', errorCode };
}

function done(work: () => unknown): OfficeAnswer {
  work();
  return ok(null);
}

function valueOr(value: string | undefined, errorCode: number): OfficeAnswer {
  return value === undefined ? failed(errorCode) : ok(value);
}

function drafts(ids: readonly number[]): Readonly<Record<number, Call>> {
  const call: Call = (form, params) => done(() => form.showDraft(params));
  return Object.fromEntries(ids.map((id) => [id, call]));
}

function recurrenceOf({ recurrence, timeZone }: Appointment): unknown {
  return recurrence === undefined ? null : officeRecurrence(recurrence, timeZone);
}

function addNotice(form: OfficeForm, params: Params): OfficeAnswer {
  if (form.notices.has(String(params.key))) return failed(ERRORS.duplicateNotice);
  if (form.notices.size >= MOST_NOTICES) return failed(ERRORS.tooManyNotices);
  return putNotice(form, params);
}

/** Adds the notice where there is none under the key, as Outlook does. */
function replaceNotice(form: OfficeForm, params: Params): OfficeAnswer {
  return form.notices.has(String(params.key)) ? putNotice(form, params) : addNotice(form, params);
}

function putNotice(form: OfficeForm, { key, message, type }: Params): OfficeAnswer {
  form.notices.set(String(key), { message: String(message), isError: type === ERROR_NOTICE });
  return done(form.noticesChanged);
}

function removeNotice(form: OfficeForm, key: string): OfficeAnswer {
  return form.notices.delete(key) ? done(form.noticesChanged) : failed(ERRORS.noticeNotFound);
}

/** The words of a body, as a client without HTML shows them: blocks on lines of their own. */
function textOf({ body }: Document): string {
  for (const hidden of body.querySelectorAll('script, style')) hidden.remove();
  for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const block of body.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, hr')) block.append('\n');
  return body.textContent.replace(/\n{3,}/g, '\n\n').trim();
}

/** A text as HTML, its lines kept. */
function htmlOf(text: string): string {
  const holder = document.createElement('div');
  holder.textContent = text;
  const escaped = new XMLSerializer().serializeToString(holder).replace(/^<div[^>]*>|<\/div>$/g, '');
  return `<div>${escaped.replaceAll('\n', '<br>')}</div>`;
}

function prepended(html: string, start: string): string {
  const at = /<body[^>]*>/i.exec(html);
  return at === null ? start + html : html.slice(0, at.index + at[0].length) + start + html.slice(at.index + at[0].length);
}

import type { Mail } from '../graph/tenant-state';
import type { Appointment, HostState } from './host-state';

/** What a page that plays Teams or Outlook asks of the sandbox's server. */
export async function readHostState(): Promise<HostState> {
  return read<HostState>('/__sandbox/host');
}

export async function readAppointment(eventId: string): Promise<Appointment> {
  return read<Appointment>(`/__sandbox/appointment?id=${encodeURIComponent(eventId)}`);
}

export async function saveAppointment(eventId: string, changed: { readonly subject: string; readonly bodyHtml: string }): Promise<Appointment> {
  return read<Appointment>(`/__sandbox/appointment?id=${encodeURIComponent(eventId)}`, json('PUT', changed));
}

/** Saves a form for the first time: the others get an invitation. */
export async function createAppointment({ subject, bodyHtml, startsAt, endsAt, attendees }: Appointment): Promise<Appointment> {
  return postJson<Appointment>('/__sandbox/appointment', { subject, bodyHtml, startsAt, endsAt, attendees });
}

/** Mails that changes of the calendar would have sent to other people so far, the newest last. */
export async function readMails(): Promise<readonly Mail[]> {
  return read<readonly Mail[]>('/__sandbox/mails');
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  return read<T>(path, json('POST', body));
}

/** One stream for the page, however many frames come and go: a browser keeps few connections to one server open, and tokens need one. */
let changes: EventSource | undefined;

/** Calls `tell` with the sandbox's clock offset whenever it is changed. */
export function onClockChange(tell: (offsetMs: number) => void): void {
  changes ??= new EventSource('/__sandbox/changes');
  changes.addEventListener('message', ({ data: text }: MessageEvent<string>) => {
    const { offsetMs } = JSON.parse(text) as { readonly offsetMs: number };
    tell(offsetMs);
  });
}

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** The server is of the same build, so what it sends has the shape that both were compiled against. */
async function read<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

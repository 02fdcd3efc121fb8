import type { Appointment, HostAttendee, HostPerson, HostState, Recurrence } from './host-state';
import type { OutlookSwitches } from './outlook-switches';

const SETTINGS_KEY = 'outlook-roaming-settings';

export function readRoamingSettings(): Readonly<Record<string, unknown>> {
  return JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}') as Readonly<Record<string, unknown>>;
}

export function writeRoamingSettings(settings: unknown): void {
  localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
}

/** What office.js makes `Office.context` of. */
export function appContext(conversationId: string, frame: HTMLIFrameElement, { set }: OutlookSwitches): Readonly<Record<string, unknown>> {
  return {
    _id: conversationId,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: window.location.origin,
    _clientMode: 0,
    _settings: readRoamingSettings(),
    _reason: 0,
    _osfControlType: 2,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: 'two-hats-sandbox',
    _hostCustomMessage: '',
    _requirementMatrix: `{"mailbox":1.${set}}`,
    _hostFullVersion: '16.01',
    _clientWindowHeight: frame.clientHeight,
    _clientWindowWidth: frame.clientWidth,
  };
}

const READ_WRITE_ITEM = 3;
const APPOINTMENT_READ = 2;
const APPOINTMENT_COMPOSE = 5;

/** What `Office.context.mailbox` begins with. For an attendee everything about the item is in it; an organizer's item is asked for piece by piece. */
export function initialData(state: HostState, item: Appointment, { sharedBy }: OutlookSwitches): Readonly<Record<string, unknown>> {
  const common = {
    permissionLevel: READ_WRITE_ITEM,
    userEmailAddress: state.me.address,
    userDisplayName: state.me.name,
    userTimeZone: state.me.timeZone,
    userProfileType: 'office365',
    hostVersion: '16.01',
    owaView: 'OneColumn',
    isRestIdSupported: false,
    isFromSharedFolder: sharedBy !== undefined,
    seriesId: item.seriesId === undefined ? null : exchangeId(item.seriesId),
    restUrl: '',
    ewsUrl: '',
  };
  if (item.isOrganizer) return { ...common, itemType: APPOINTMENT_COMPOSE };
  return {
    ...common,
    itemType: APPOINTMENT_READ,
    id: exchangeId(item.eventId),
    itemClass: 'IPM.Appointment',
    subject: item.subject,
    normalizedSubject: item.subject,
    start: item.startsAt,
    end: item.endsAt,
    organizer: officePerson(item.organizer),
    to: item.attendees.filter(({ isOptional }) => !isOptional).map(officeAttendee),
    cc: item.attendees.filter(({ isOptional }) => isOptional).map(officeAttendee),
    location: item.location,
    recurrence: item.recurrence === undefined ? null : officeRecurrence(item.recurrence, item.timeZone),
    attachments: [],
    isAllDayEvent: false,
    sensitivity: 'normal',
  };
}

/** Exchange's own spelling of an id; `convertToRestId` turns it into Graph's. */
export function exchangeId(graphId: string): string {
  return graphId.replaceAll('-', '/').replaceAll('_', '+');
}

const USER = 2;
const RESPONSES: Readonly<Record<string, number>> = { none: 0, organizer: 1, tentativelyAccepted: 2, accepted: 3, declined: 4 };

export function officePerson({ name, address }: HostPerson): Readonly<Record<string, unknown>> {
  return { name, address, recipientType: USER, appointmentResponse: RESPONSES.organizer };
}

export function officeAttendee({ name, address, response }: HostAttendee): Readonly<Record<string, unknown>> {
  return { name, address, recipientType: USER, appointmentResponse: RESPONSES[response] ?? 0 };
}

export function officeRecurrence({ recurrenceType, recurrenceProperties, firstDate, startMinutes, durationMinutes }: Recurrence, timeZone: string): Readonly<Record<string, unknown>> {
  const [startYear, startMonth, startDay] = firstDate;
  return {
    recurrenceType,
    recurrenceProperties,
    recurrenceTimeZone: { name: timeZone },
    seriesTimeJson: { startYear, startMonth, startDay, noEndDate: true, startTimeMin: startMinutes, durationMin: durationMinutes },
  };
}

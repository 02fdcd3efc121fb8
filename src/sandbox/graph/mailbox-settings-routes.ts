import type { AutomaticRepliesSetting } from '@microsoft/microsoft-graph-types';

import { allOccurrences } from './calendar-reading';
import { GraphRefusal } from './graph-refusal';
import { isOrganizer, ownEntry, type Mailbox } from './mailbox';
import { answer, documented, type GraphApp, type RouteContext } from './route-context';
import { workingHoursOf } from './schedule';
import { WINDOWS_ZONES, zoneDisplayName } from './zone-names';

const PAGES = 'https://learn.microsoft.com/graph/api';
const SETTINGS_SCOPES = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const ZONE_SCOPES = ['User.Read', 'User.ReadBasic.All', 'User.Read.All'];
const LOOK_AHEAD_MS = 60 * 86_400_000;

/** What the mailbox says of its owner: zone, hours, absence, and which zone names it takes. */
export function mailboxSettingsRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const settings = { method: 'GET', area: 'outlook', scopes: SETTINGS_SCOPES, page: `${PAGES}/user-get-mailboxsettings` } as const;
  const metadata = (of: string): string => `${mailbox.service}/$metadata#${of}`;
  const own = (): string => metadata(`users('${ownEntry(mailbox).id}')/mailboxSettings`);

  documented(app, context, { ...settings, path: '/me/mailboxSettings' }, () => {
    const me = ownEntry(mailbox);
    return answer({
      '@odata.context': own(),
      automaticRepliesSetting: automaticReplies(mailbox),
      timeZone: me.timeZone,
      language: { locale: 'en-US', displayName: 'English (United States)' },
      workingHours: workingHoursOf(me),
      dateFormat: 'MM/dd/yyyy',
      timeFormat: 'hh:mm tt',
      delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    });
  });
  documented(app, context, { ...settings, path: '/me/mailboxSettings/automaticRepliesSetting' }, () =>
    answer({ '@odata.context': `${own()}/automaticRepliesSetting`, ...automaticReplies(mailbox) }),
  );
  documented(app, context, { ...settings, path: '/me/mailboxSettings/workingHours' }, () =>
    answer({ '@odata.context': `${own()}/workingHours`, ...workingHoursOf(ownEntry(mailbox)) }),
  );

  const zones = { method: 'GET', area: 'outlook', scopes: ZONE_SCOPES, page: `${PAGES}/outlookuser-supportedtimezones` } as const;
  const zoneMetadata = metadata('Collection(microsoft.graph.timeZoneInformation)');
  const windows = () => answer({ '@odata.context': zoneMetadata, value: WINDOWS_ZONES.map((alias) => ({ alias, displayName: zoneDisplayName(alias) })) });
  documented(app, context, { ...zones, path: '/me/outlook/supportedTimeZones' }, windows);
  documented(app, context, { ...zones, path: '/me/outlook/:call{supportedTimeZones\\(.+\\)}' }, (c) => {
    const standard = /TimeZoneStandard=microsoft\.graph\.timeZoneStandard'(\w+)'/i.exec(c.req.param('call') ?? '')?.[1]?.toLowerCase();
    if (standard === 'windows') return windows();
    if (standard !== 'iana') throw new GraphRefusal(400, 'BadRequest', 'The time zone standard is not known.');
    const names = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
    return answer({ '@odata.context': zoneMetadata, value: names.map((alias) => ({ alias, displayName: alias })) });
  });
}

/** Read off the calendar: whoever enters an absence of days sets the replies with it. */
function automaticReplies(mailbox: Mailbox): AutomaticRepliesSetting {
  const now = mailbox.clock();
  const absences = allOccurrences(mailbox, { from: now, to: now + LOOK_AHEAD_MS }).filter(
    ({ event }) => event.isAllDay && event.showAs === 'oof' && isOrganizer(mailbox, event),
  );
  const next = absences.toSorted((left, right) => left.startsAt - right.startsAt)[0];
  const at = (instant: number) => ({ dateTime: `${new Date(instant).toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' });
  return {
    status: next === undefined ? 'disabled' : 'scheduled',
    externalAudience: 'none',
    scheduledStartDateTime: at(next?.startsAt ?? now),
    scheduledEndDateTime: at(next?.endsAt ?? now),
    internalReplyMessage: '',
    externalReplyMessage: '',
  };
}

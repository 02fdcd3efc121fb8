import { createHash } from 'node:crypto';

import { TELLS_OF_TAB } from '../src/entries/content-address.mjs';

/**
 * @typedef {object} Deployment
 * @property {string} baseUrl where the app is hosted, `https://host[/folder]`, without a slash at the end
 * @property {string} clientId the application (client) id of the app registration
 * @property {string} version of the app, three numbers
 */

/** The schema version that this manifest is written for; the tests validate against the published schema. */
const MANIFEST_VERSION = '1.30';

/** What the app asks for at first; more is asked for where it is needed. The order is the order the app asks in. */
const FIRST_SCOPES = ['User.Read', 'Calendars.ReadWrite'];

/** A name space of our own for ids that are made from a deployment's address (RFC 9562, version 5). */
const ID_NAMESPACE = '8b5c0f52-1d2e-4e0a-9a53-6f0d1f4f2a11';

/**
 * The unified manifest of one deployment: personal tab, meeting side panel, Outlook ribbon and task pane.
 * @param {Deployment} deployment
 */
export function manifestOf({ baseUrl, clientId, version }) {
  const host = new URL(baseUrl).host;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: idOf(baseUrl),
    developer: {
      name: 'Two Hats',
      websiteUrl: `${baseUrl}/about.html`,
      privacyUrl: `${baseUrl}/about.html#privacy`,
      termsOfUseUrl: `${baseUrl}/about.html#terms`,
    },
    name: { short: 'Two Hats', full: 'Two Hats: better one-to-ones' },
    description: {
      short: 'Prepare, hold and remember your one-to-ones, as a manager and as a leader.',
      full: 'Two Hats helps managers hold better one-to-ones. It proposes a short agenda of coaching questions, puts its shared part into the invitation, keeps your notes as Markdown files in your own OneDrive, and carries open commitments to the next meeting. There is no server of ours: what you write stays in your Microsoft 365.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#3B4A8C',
    staticTabs: [
      {
        entityId: 'two-hats',
        name: 'Two Hats',
        contentUrl: `${baseUrl}/tab.html${TELLS_OF_TAB}`,
        websiteUrl: `${baseUrl}/tab.html`,
        scopes: ['personal'],
        context: ['personalTab'],
      },
    ],
    // The documented way into a meeting's side panel; phones ask for the chat tab as well.
    configurableTabs: [
      {
        id: 'two-hats-meeting',
        configurationUrl: `${baseUrl}/tab-configuration.html`,
        canUpdateConfiguration: false,
        // A meeting of a channel belongs to the team.
        scopes: ['groupChat', 'team'],
        context: ['meetingSidePanel', 'meetingChatTab'],
      },
    ],
    validDomains: [host],
    webApplicationInfo: {
      id: clientId,
      resource: `api://${host}/${clientId}`,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: FIRST_SCOPES }],
    },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Delegated' },
          { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
        ],
      },
    },
    extensions: [outlookExtension(baseUrl)],
  };
}

/** @param {string} baseUrl */
function outlookExtension(baseUrl) {
  const controls = [
    control('prepare', 'Prepare 1:1', 'Open the agenda of this one-to-one beside the appointment.', baseUrl),
    control('addAgenda', 'Add agenda', 'Put the shared part of the agenda into this invitation.', baseUrl),
    control('removeAgenda', 'Remove agenda', 'Take the agenda out of this invitation again; everything else stays as it is.', baseUrl),
  ];
  return {
    requirements: { scopes: ['mail'], formFactors: ['desktop'], capabilities: [{ name: 'Mailbox', minVersion: '1.8' }] },
    runtimes: [
      {
        id: 'task-pane-runtime',
        type: 'general',
        code: { page: `${baseUrl}/task-pane.html` },
        lifetime: 'short',
        actions: [{ id: 'prepare', type: 'openPage', displayName: 'Prepare 1:1', view: 'prepare', pinnable: true }],
      },
      {
        id: 'commands-runtime',
        type: 'general',
        code: { page: `${baseUrl}/commands.html` },
        lifetime: 'short',
        actions: [
          { id: 'addAgenda', type: 'executeFunction', displayName: 'Add agenda' },
          { id: 'removeAgenda', type: 'executeFunction', displayName: 'Remove agenda' },
        ],
      },
    ],
    ribbons: [
      { contexts: ['meetingDetailsOrganizer'], tabs: [tab(controls, baseUrl)] },
      // An attendee cannot write the organizer's invitation, so there is nothing to add or remove.
      { contexts: ['meetingDetailsAttendee'], tabs: [tab(controls.slice(0, 1), baseUrl)] },
    ],
  };
}

/**
 * @param {readonly ReturnType<typeof control>[]} controls
 * @param {string} baseUrl
 */
function tab(controls, baseUrl) {
  return { builtInTabId: 'TabDefault', groups: [{ id: 'two-hats-group', label: 'Two Hats', icons: icons(baseUrl), controls }] };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} description
 * @param {string} baseUrl
 */
function control(id, label, description, baseUrl) {
  return { id: `${id}-button`, type: 'button', label, icons: icons(baseUrl), supertip: { title: label, description }, actionId: id };
}

/** @param {string} baseUrl */
function icons(baseUrl) {
  return [16, 32, 80].map((size) => ({ size, url: `${baseUrl}/icons/icon-${size}.png` }));
}

/**
 * The app's id: the same address gives the same id, so that a new package updates the app instead of adding another.
 * @param {string} baseUrl
 */
function idOf(baseUrl) {
  const hash = createHash('sha1').update(Buffer.from(ID_NAMESPACE.replaceAll('-', ''), 'hex')).update(baseUrl).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

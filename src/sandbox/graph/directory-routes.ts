import type { User } from '@microsoft/microsoft-graph-types';

import type { DirectoryEntry } from '../people/tenant';
import { GraphRefusal } from './graph-refusal';
import { addressesOf, ownEntry, type Mailbox } from './mailbox';
import { badQuery, pageOf, pick, selectedNames } from './odata-query';
import { answer, documented, pathParam, queryParam, type GraphApp, type GraphContext, type RouteContext } from './route-context';

const PAGES = 'https://learn.microsoft.com/graph/api';

/** What comes of a user without `$select`. */
const DEFAULT = 'businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName id'.split(' ');
const SELECTABLE = new Set([...DEFAULT, ...'accountEnabled city companyName country department mailNickname otherMails postalCode proxyAddresses state usageLocation userType'.split(' ')]);

const READ_USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const READ_BASICS = ['User.ReadBasic.All', ...READ_USERS];
const READ_SELF = ['User.Read', 'User.ReadWrite', ...READ_BASICS];

/** People: the user, the one above, those below, and whoever's address is known. */
export function directoryRoutes(app: GraphApp, context: RouteContext, mailbox: Mailbox): void {
  const shared = { method: 'GET', area: 'directory' } as const;
  const superiorScopes = mailbox.settings.readManager === 'basic-users-suffice' ? READ_BASICS : READ_USERS;

  documented(app, context, { ...shared, path: '/me', scopes: READ_SELF, page: `${PAGES}/user-get` }, (c) =>
    userAnswer(c, mailbox, ownEntry(mailbox)),
  );
  documented(app, context, { ...shared, path: '/me/manager', scopes: superiorScopes, page: `${PAGES}/user-list-manager` }, (c) =>
    superiorAnswer(c, mailbox, ownEntry(mailbox)),
  );
  documented(app, context, { ...shared, path: '/me/directReports', scopes: READ_SELF, page: `${PAGES}/user-list-directreports` }, (c) =>
    reportsAnswer(c, mailbox),
  );
  documented(app, context, { ...shared, path: '/users', scopes: READ_BASICS, page: `${PAGES}/user-list` }, (c) => listAnswer(c, mailbox));
  documented(app, context, { ...shared, path: '/users/:user', scopes: READ_BASICS, page: `${PAGES}/user-get` }, (c) =>
    userAnswer(c, mailbox, findUser(mailbox, pathParam(c, 'user'))),
  );
  documented(app, context, { ...shared, path: '/users/:user/manager', scopes: superiorScopes, page: `${PAGES}/user-list-manager` }, (c) =>
    superiorAnswer(c, mailbox, findUser(mailbox, pathParam(c, 'user'))),
  );
}

/** A user by id, by sign-in name or by main address, in any case. @throws {GraphRefusal} 404 */
export function findUser(mailbox: Mailbox, name: string): DirectoryEntry {
  const wanted = name.toLowerCase();
  const users = mailbox.state.tenant().directory.filter(({ kind }) => kind === 'user');
  const found = users.find((entry) => entry.id === wanted || [entry.userPrincipalName, entry.mail].some((address) => address.toLowerCase() === wanted));
  if (found === undefined) throw absent(name);
  return found;
}

type Clause = { readonly property: string; readonly value: string };

/** `mail eq 'x'`, or for a list `otherMails/any(o:o eq 'x')`; a quotation mark inside a text is doubled. */
const CLAUSE = /^(?:(mail|userPrincipalName) eq '((?:[^']|'')*)'|(otherMails|proxyAddresses)\/any\((\w+):\4 eq '((?:[^']|'')*)'\))(?: or (?=\S)|$)/;

/** A filter of alternatives on addresses, which is all that the product asks. @throws {GraphRefusal} 400 for any other */
function clausesOf(filter: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let rest = filter; rest !== ''; ) {
    const match = CLAUSE.exec(rest);
    if (match === null) throw badQuery('Invalid filter clause, or one that the emulator does not play.');
    clauses.push({ property: match[1] ?? match[3] ?? '', value: (match[2] ?? match[5] ?? '').replaceAll("''", "'").toLowerCase() });
    rest = rest.slice(match[0].length);
  }
  return clauses;
}

/** Users, without groups and rooms: those are other kinds of objects. */
function listAnswer(c: GraphContext, mailbox: Mailbox): Response {
  const names = selectedNames(c, SELECTABLE, 'user') ?? DEFAULT;
  const clauses = clausesOf(queryParam(c, '$filter') ?? '');
  const meets = (entry: DirectoryEntry): boolean => clauses.length === 0 || clauses.some(({ property, value }) => valuesOf(entry, property).some((text) => text.toLowerCase() === value));
  const users = mailbox.state.tenant().directory.filter((entry) => entry.kind === 'user' && meets(entry));
  const value = users.slice(0, pageOf(c, 100).top).map((entry) => pick(wireUser(entry), names, []));
  return answer({ '@odata.context': `${mailbox.service}/$metadata#users(${names.join(',')})`, value });
}

function valuesOf(entry: DirectoryEntry, property: string): readonly string[] {
  const value: unknown = Object.entries(wireUser(entry)).find(([name]) => name === property)?.[1];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function absent(name: string): GraphRefusal {
  const message = `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphRefusal(404, 'Request_ResourceNotFound', message);
}

function userAnswer(c: GraphContext, mailbox: Mailbox, entry: DirectoryEntry): Response {
  const names = selectedNames(c, SELECTABLE, 'user');
  const selection = names === undefined ? '' : `(${names.join(',')})`;
  const metadata = `${mailbox.service}/$metadata#users${selection}/$entity`;
  return answer({ '@odata.context': metadata, ...pick(wireUser(entry), names ?? DEFAULT, []) });
}

function superiorAnswer(c: GraphContext, mailbox: Mailbox, entry: DirectoryEntry): Response {
  const superior = mailbox.state.tenant().directory.find(({ id }) => id === entry.managerId);
  if (superior === undefined || !mailbox.settings.hasManager) throw absent('manager');
  const names = selectedNames(c, SELECTABLE, 'user') ?? DEFAULT;
  const metadata = `${mailbox.service}/$metadata#directoryObjects/$entity`;
  return answer({ '@odata.context': metadata, '@odata.type': '#microsoft.graph.user', ...pick(wireUser(superior), names, []) });
}

/** With the smallest scope the reports have no names: Graph tells that they exist, not who they are. */
function reportsAnswer(c: GraphContext, mailbox: Mailbox): Response {
  const me = ownEntry(mailbox);
  const names = selectedNames(c, SELECTABLE, 'user') ?? DEFAULT;
  const mayReadNames = READ_BASICS.some((scope) => c.env.scopes.has(scope));
  const reports = mailbox.state.tenant().directory.filter(({ managerId }) => managerId === me.id);
  const value = reports.map((entry) => {
    const whole = pick(wireUser(entry), names, ['id']);
    const shown = mayReadNames ? whole : Object.fromEntries(Object.keys(whole).map((name) => [name, name === 'id' ? entry.id : hidden(name)]));
    return { '@odata.type': '#microsoft.graph.user', ...shown };
  });
  return answer({ '@odata.context': `${mailbox.service}/$metadata#directoryObjects`, value });
}

const LISTS = new Set(['businessPhones', 'otherMails', 'proxyAddresses']);

function hidden(name: string): null | readonly never[] {
  return LISTS.has(name) ? [] : null;
}

function wireUser(entry: DirectoryEntry): User {
  return {
    businessPhones: [],
    displayName: entry.displayName,
    givenName: entry.givenName,
    jobTitle: entry.jobTitle,
    mail: entry.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-US',
    surname: entry.surname,
    userPrincipalName: entry.userPrincipalName,
    id: entry.id,
    accountEnabled: true,
    city: null,
    companyName: null,
    country: null,
    department: null,
    mailNickname: entry.mail.replace(/@.*/, ''),
    otherMails: [...entry.otherMails],
    postalCode: null,
    proxyAddresses: [`SMTP:${entry.mail}`, ...[...addressesOf(entry)].filter((address) => address !== entry.mail.toLowerCase()).map((address) => `smtp:${address}`)],
    state: null,
    usageLocation: null,
    userType: 'Member',
  };
}

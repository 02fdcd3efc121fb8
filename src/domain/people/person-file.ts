import { RELATIONS } from '../coaching/prompt';
import { type EntryKind, readList, writeList } from '../notes/entry-list';
import { BrokenFile, FORMAT_VERSION, frontReader, orBroken } from '../notes/file-front';
import { type FrontField, writeFields } from '../notes/front-matter';
import { documentToWrite } from '../notes/keep-unreadable';
import { type MarkdownDocument, joinDocument, linesOf, parseDocument, withSection } from '../notes/markdown-document';
import { ownerWord } from '../notes/note-lists';
import { readWord } from '../notes/plain-value';
import type { PersonFile, PersonId } from './person';
import { DELEGATIONS, GOALS, PLAN_STEPS, topicKind } from './person-lists';

export type ReadPerson =
  | { readonly kind: 'readable'; readonly person: PersonFile }
  | { readonly kind: 'broken'; readonly text: string; readonly problem: string };

const SECTIONS = ['Topics', 'Goals', 'Development plan', 'Delegations'] as const;

/** Reads `person.md` as `docs/notes.md` specifies it. Never throws, whatever the text is. */
export function readPerson(text: string): ReadPerson {
  return orBroken(text, () => {
    const parsed = parseDocument(text);
    if (parsed.kind === 'broken') throw new BrokenFile(parsed.problem);
    return { kind: 'readable', person: personOf(parsed.document) };
  });
}

function personOf(document: MarkdownDocument): PersonFile {
  const front = frontReader(document.front);
  const name = front.text('name') ?? '';
  const names = ['Them', ownerWord(name)];
  return {
    id: front.needed('id') as PersonId,
    name,
    addresses: front.list('addresses').map((address) => address.toLowerCase()),
    relation: readWord(RELATIONS, front.text('relation')) ?? 'other',
    relationIsChosen: front.text('relation-chosen') === 'true',
    since: front.date('since'),
    topics: readList(linesOf(document, 'Topics'), topicKind(ownerWord(name)), names),
    goals: readList(linesOf(document, 'Goals'), GOALS, names),
    plan: readList(linesOf(document, 'Development plan'), PLAN_STEPS, names),
    delegations: readList(linesOf(document, 'Delegations'), DELEGATIONS, names),
  };
}

const orNothing = (text: string) => (text === '' ? undefined : text);

function fields(person: PersonFile): readonly FrontField[] {
  return [
    { key: 'two-hats', value: String(FORMAT_VERSION), isPlain: true },
    { key: 'id', value: person.id },
    { key: 'name', value: orNothing(person.name), spelling: orNothing },
    { key: 'addresses', value: person.addresses, spelling: (found) => found.toLowerCase() },
    { key: 'relation', value: person.relation, spelling: (found) => readWord(RELATIONS, found) ?? 'other', isPlain: true },
    { key: 'relation-chosen', value: person.relationIsChosen ? 'true' : undefined, spelling: (found) => (found === 'true' ? found : undefined), isPlain: true },
    { key: 'since', value: person.since, isPlain: true },
  ];
}

/** The file's text with `person` in it; whatever else `before` has stays, as with `writeNote`. */
export function writePerson(before: string | undefined, person: PersonFile): string {
  const start = documentToWrite(before, SECTIONS);
  const { cr } = start;
  const them = ownerWord(person.name);
  const names = ['Them', them];
  const write = <Thing>(document: MarkdownDocument, name: (typeof SECTIONS)[number], things: readonly Thing[], kind: EntryKind<Thing>) => {
    const old = linesOf(document, name);
    const lines = writeList(old, things, kind, names, cr);
    return lines === old ? document : withSection(document, name, lines, SECTIONS);
  };

  let document: MarkdownDocument = { ...start, front: writeFields(start.front, fields(person), cr) };
  document = write(document, 'Topics', person.topics, topicKind(them));
  document = write(document, 'Goals', person.goals, GOALS);
  document = write(document, 'Development plan', person.plan, PLAN_STEPS);
  document = write(document, 'Delegations', person.delegations, DELEGATIONS);
  return joinDocument(document);
}

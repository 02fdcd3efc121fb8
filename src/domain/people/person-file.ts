import { RELATIONS } from '../coaching/prompt';
import { type EntryKind, readList } from '../notes/entry-list';
import { BrokenFile, FORMAT_VERSION, frontReader, orBroken } from '../notes/file-front';
import type { FileProblem } from '../notes/file-problem';
import { type FrontField, writeFields } from '../notes/front-matter';
import { documentToWrite } from '../notes/keep-unreadable';
import { type MarkdownDocument, linesOf, parseDocument } from '../notes/markdown-document';
import { ownerWord } from '../notes/note-lists';
import { readWord } from '../notes/plain-value';
import { sectionWriter } from '../notes/write-sections';
import type { PersonFile, PersonId } from './person';
import { DELEGATIONS, GOALS, moveKind, PLAN_STEPS, RAISED, REVIEW_POINTS, SAID_FEEDBACK, STRETCH, SUCCESSOR_FOR, topicKind } from './person-lists';

export type ReadPerson =
  | { readonly kind: 'readable'; readonly person: PersonFile }
  | { readonly kind: 'broken'; readonly text: string; readonly problem: FileProblem };

const SECTIONS = [
  'Topics', 'Goals', 'Development plan', 'Delegations', 'Delegation moves', 'Stretch projects', 'Could take over', 'Review points', 'Raised upward', 'Feedback',
] as const;

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
  const list = <Thing>(section: (typeof SECTIONS)[number], kind: EntryKind<Thing>) => readList(linesOf(document, section), kind, names);
  return {
    id: front.needed('id') as PersonId,
    name,
    addresses: front.list('addresses').map((address) => address.toLowerCase()),
    relation: readWord(RELATIONS, front.text('relation')) ?? 'other',
    relationIsChosen: front.text('relation-chosen') === 'true',
    since: front.date('since'),
    topics: list('Topics', topicKind(ownerWord(name))),
    goals: list('Goals', GOALS),
    plan: list('Development plan', PLAN_STEPS),
    delegations: list('Delegations', DELEGATIONS),
    moves: list('Delegation moves', moveKind([])),
    stretch: list('Stretch projects', STRETCH),
    successorFor: list('Could take over', SUCCESSOR_FOR),
    reviewPoints: list('Review points', REVIEW_POINTS),
    raised: list('Raised upward', RAISED),
    feedback: list('Feedback', SAID_FEEDBACK),
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
  const them = ownerWord(person.name);
  const { list, written } = sectionWriter({ ...start, front: writeFields(start.front, fields(person), start.cr) }, SECTIONS, ['Them', them]);
  list('Topics', person.topics, topicKind(them));
  list('Goals', person.goals, GOALS);
  list('Development plan', person.plan, PLAN_STEPS);
  list('Delegations', person.delegations, DELEGATIONS);
  list('Delegation moves', person.moves, moveKind(person.delegations));
  list('Stretch projects', person.stretch, STRETCH);
  list('Could take over', person.successorFor, SUCCESSOR_FOR);
  list('Review points', person.reviewPoints, REVIEW_POINTS);
  list('Raised upward', person.raised, RAISED);
  list('Feedback', person.feedback, SAID_FEEDBACK);
  return written();
}

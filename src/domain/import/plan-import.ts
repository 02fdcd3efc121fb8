import type { Note, NoteId } from '../notes/note';
import { importedNoteId } from '../notes/paths';
import type { PersonFile, PersonId } from '../people/person';
import { compare } from '../shared/compare';
import type { LocalDate } from '../shared/local-date';
import { localDate } from '../shared/time';
import { findDays, type DayReading } from './find-days';
import { guessPerson, type ImportPerson, type KnownPerson, type PersonReading } from './guess-person';
import type { LeftOutReason } from './left-out';
import { ownFile, type OwnFile } from './own-file';
import { baseName, firstLines, foldersOf, headingWords, labelled, type SourceText } from './source-text';
import { splitByDay } from './split-by-day';

/** Where a note's day comes from; `file` is when the file was last changed, which is a guess. */
export type DayOrigin = 'own' | 'heading' | 'name' | 'text' | 'file';

/** A note as it would be imported. */
export type NoteDraft = {
  readonly kind: 'note';
  readonly id: NoteId;
  /** Of the file that it comes from. */
  readonly path: string;
  readonly title: string;
  /** The words of the note; the whole file where it is one of ours. */
  readonly text: string;
  /** The note as its file has it, where it is one of ours. */
  readonly own: Note | undefined;
  readonly day: LocalDate;
  readonly dayFrom: DayOrigin;
  /** Undefined where nobody is named: the user has to say. */
  readonly person: ImportPerson | undefined;
};

/** A file of ours that is no note and is taken whole: what is kept of a person, or of the user. */
export type FileDraft = { readonly kind: 'person'; readonly path: string; readonly text: string; readonly person: PersonFile } | { readonly kind: 'me'; readonly path: string; readonly text: string };

export type ImportDraft = NoteDraft | FileDraft;
export type LeftOutFile = { readonly path: string; readonly reason: LeftOutReason };
export type ImportPlan = { readonly drafts: readonly ImportDraft[]; readonly leftOut: readonly LeftOutFile[] };

/** What this device has already: none of it is written over. */
export type AlreadyHere = { readonly notes: ReadonlySet<NoteId>; readonly people: ReadonlySet<PersonId>; readonly hasMe: boolean };

export type ImportReading = DayReading & PersonReading & { readonly timeZone: string };

type Read = { readonly source: SourceText; readonly own: OwnFile | undefined };

/** What the chosen files would become (IM2 to IM10). The order in which they were chosen changes nothing. */
export function planImport(sources: readonly SourceText[], here: AlreadyHere, reading: ImportReading): ImportPlan {
  const read = [...sources].sort((a, b) => compare(a.path, b.path)).map((source): Read => ({ source, own: ownFile(source.path, source.text) }));
  const known = withImported(reading.known, read);
  const taken = { notes: new Map<NoteId, string>([...here.notes].map((id) => [id, ''])), people: new Set(here.people), hasMe: here.hasMe };
  const [drafts, leftOut]: [ImportDraft[], LeftOutFile[]] = [[], []];
  const leave = (path: string, reason: LeftOutReason) => leftOut.push({ path, reason });

  for (const { source, own } of read) {
    const { path, text } = source;
    if (!/[\p{L}\p{N}\p{S}]/u.test(text)) leave(path, 'empty');
    else if (own?.kind === 'person') {
      if (taken.people.has(own.person.id)) leave(path, 'already-there');
      else drafts.push({ kind: 'person', path, text, person: own.person });
      taken.people.add(own.person.id);
    } else if (own?.kind === 'me') {
      if (taken.hasMe) leave(path, 'already-there');
      else drafts.push({ kind: 'me', path, text });
      taken.hasMe = true;
    } else {
      for (const draft of own === undefined ? draftsOf(source, { ...reading, known }, taken.notes) : [ownDraft(source, own.note, known)]) {
        if (taken.notes.has(draft.id)) leave(path, 'already-there');
        else drafts.push(draft);
        taken.notes.set(draft.id, path);
      }
    }
  }
  return { drafts, leftOut };
}

/** People whose own file is among the chosen ones are as good as known. */
function withImported(known: readonly KnownPerson[], read: readonly Read[]): readonly KnownPerson[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...read.flatMap(({ own }) => (own?.kind === 'person' && !ids.has(own.person.id) ? [own.person] : []))];
}

function ownDraft({ path, text }: SourceText, note: Note, known: readonly KnownPerson[]): NoteDraft {
  const person = known.find(({ id }) => id === note.personId);
  return {
    kind: 'note', id: note.id, path, title: note.title, text, own: note, day: note.date, dayFrom: 'own',
    person: { id: note.personId, name: person?.name ?? note.personName ?? note.personId, address: person?.addresses[0] ?? '', isNew: person === undefined },
  };
}

function draftsOf(source: SourceText, reading: ImportReading, taken: ReadonlyMap<NoteId, string>): readonly NoteDraft[] {
  const name = baseName(source.path);
  return splitByDay(source.text, reading).map(({ day, text, preface }) => {
    const id = importedNoteId(name, text);
    const owner = taken.get(id);
    // Two folders may have a file of the same name with the same few words, each about somebody else.
    const isAnother = owner !== undefined && owner !== '' && owner !== source.path;
    const found = day === undefined ? guessDay(source, reading) : ({ day, dayFrom: 'heading' } as const);
    return { kind: 'note', id: isAnother ? importedNoteId(source.path, text) : id, path: source.path, title: titleOf(source, day === undefined ? undefined : withoutPreface(text, preface)), text, own: undefined, ...found, person: guessPerson(source, [text, preface], reading) };
  });
}

function withoutPreface(text: string, preface: string): string {
  return text.startsWith(preface) ? text.slice(preface.length) : text;
}

/** The day of a file that is one note (IM5). */
function guessDay(source: SourceText, reading: ImportReading): Pick<NoteDraft, 'day' | 'dayFrom'> {
  const lines = firstLines(source.text);
  const places: readonly (readonly [DayOrigin, string | undefined])[] = [
    ['text', labelled(lines, ['date', 'datum', 'day', 'tag'])],
    ['name', baseName(source.path)],
    ...foldersOf(source.path).map((folder) => ['name', folder] as const),
    ['text', source.title],
    ...lines.map((line) => ['text', line] as const),
  ];
  for (const [dayFrom, place] of places) {
    const [found] = findDays(place ?? '', reading);
    if (found !== undefined) return { day: found.day, dayFrom };
  }
  const changed = Number.isFinite(source.changedAt) && source.changedAt > 0 ? localDate(source.changedAt, reading.timeZone) : reading.latest;
  return { day: changed < reading.latest ? changed : reading.latest, dayFrom: 'file' };
}

const LONGEST_TITLE = 120;

/** @param part the text of a part with a dated heading; undefined where the file is one note */
function titleOf(source: SourceText, part: string | undefined): string {
  const lines = firstLines(part ?? source.text);
  const heading = lines.find((line) => line.startsWith('#'));
  const said = part === undefined ? [labelled(lines, ['title', 'titel', 'subject', 'betreff'])?.replace(/^"|"$/g, ''), source.title] : [];
  const titles = [...said, heading === undefined ? undefined : headingWords(heading), baseName(source.path)];
  return (titles.find((title) => title !== undefined && title.trim() !== '') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_TITLE);
}

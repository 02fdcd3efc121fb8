import { currentPractice, endPractice, goOnWithPractice, logChance, practiceProgress, startPractice } from '../domain/coaching/practice';
import type { FilePath } from '../domain/notes/file-path';
import type { Practice } from '../domain/people/me';
import { Failure } from '../domain/shared/failure';
import { localDate } from '../domain/shared/time';
import { derived } from './derived';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import type { Surroundings } from './ports';
import type { PracticeDesk, PracticeState } from './practice';

type PracticePorts = {
  readonly shelf: Pick<NoteShelf, 'files' | 'open' | 'me' | 'note' | 'person'>;
  readonly noteFiles: Pick<NoteFiles, 'editMe' | 'blank'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'timeZone'>;
};

export function createPractice({ shelf, noteFiles, surroundings }: PracticePorts): PracticeDesk {
  const today = () => localDate(surroundings.now(), surroundings.timeZone);
  const compute = (): PracticeState => {
    const files = shelf.files.snapshot();
    if (files.kind !== 'ready') return files;
    const me = shelf.me();
    const current = currentPractice(me);
    const earlier = me.practices.filter((practice) => practice !== current && practice.state === 'ended').toSorted((a, b) => (a.from < b.from ? 1 : -1));
    return { kind: 'ready', current: current && practiceProgress(me, current, today()), earlier: earlier.map((practice) => practiceProgress(me, practice, today())) };
  };
  const withCurrent = async (change: (practice: Practice) => Parameters<NoteFiles['editMe']>[0]) => {
    await shelf.open();
    const practice = currentPractice(shelf.me());
    if (practice !== undefined) await noteFiles.editMe(change(practice));
  };
  const talkOf = (path: FilePath) => {
    const shelved = shelf.note(path);
    const note = shelved?.kind === 'note' ? shelved.note : noteFiles.blank(path);
    if (note === undefined) throw new Failure('not-found', 'log chance');
    return { noteId: note.id, day: note.date, personName: note.personName ?? shelf.person(note.personId)?.name ?? '' };
  };

  return {
    ...derived([shelf.files], compute, isSameState),
    open: shelf.open,
    start: (plan) => noteFiles.editMe((me) => startPractice(me, trimmed(plan), { id: surroundings.newId(), today: today() })),
    logChance: (path, taken, words) =>
      withCurrent(({ id }) => {
        const { noteId, day, personName } = talkOf(path);
        return (me) => logChance(me, { practiceId: id, day, personName, taken, words: words.trim() }, noteId);
      }),
    goOn: () => withCurrent(({ id }) => (me) => goOnWithPractice(me, id, today())),
    end: () => withCurrent(({ id }) => (me) => endPractice(me, id)),
  };
}

function trimmed<Plan extends { readonly behaviour: string; readonly when: string; readonly then: string }>(plan: Plan): Plan {
  return { ...plan, behaviour: plan.behaviour.trim(), when: plan.when.trim(), then: plan.then.trim() };
}

function isSameState(before: PracticeState, after: PracticeState): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

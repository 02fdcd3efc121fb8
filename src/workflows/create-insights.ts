import type { Facts } from '../domain/insights/facts';
import { lastMonths, quarterOf } from '../domain/insights/quarters';
import { withSelfCheck } from '../domain/insights/real-test';
import type { MeFile } from '../domain/people/me';
import { localDate } from '../domain/shared/time';
import type { Coach } from './coach';
import { derived } from './derived';
import type { Insights, InsightsState } from './insights';
import type { NoteFiles } from './note-files';
import type { NoteShelf } from './note-shelf';
import { createNoteWindow } from './note-window';
import type { Surroundings } from './ports';

type InsightsPorts = {
  readonly shelf: NoteShelf;
  readonly noteFiles: Pick<NoteFiles, 'editMe'>;
  readonly coach: Pick<Coach, 'open' | 'prompts' | 'changes'>;
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'timeZone' | 'after'>;
};

const MONTHS = 12;

export function createInsights({ shelf, noteFiles, coach, surroundings }: InsightsPorts): Insights {
  const today = () => localDate(surroundings.now(), surroundings.timeZone);
  const window = createNoteWindow(shelf, surroundings, () => lastMonths(today(), MONTHS)[0]?.from ?? today());
  const prompts = derived([coach.changes], () => new Map(coach.prompts().map((prompt) => [prompt.id, prompt])));

  const compute = (): InsightsState => {
    const files = shelf.files.snapshot();
    if (files.kind !== 'ready') return files;
    const notes = window.snapshot();
    if (notes === undefined) return { kind: 'loading' };
    return { kind: 'ready', facts: { notes, people: shelf.people(), me: shelf.me(), prompts: prompts.snapshot(), today: today() } };
  };
  const { newId } = surroundings;
  const edit = (change: (me: MeFile) => MeFile) => noteFiles.editMe(change);

  return {
    ...derived([shelf.files, window, coach.changes], compute, isSameState),
    open: async () => {
      await Promise.all([coach.open(), window.open()]);
    },
    addObjective: async (objective) => {
      const [text, plain] = [objective.text.trim(), objective.plain.trim()];
      if (plain === '') return;
      await edit((me) => ({ ...me, objectives: [...me.objectives, { id: newId(), text: text === '' ? plain : text, plain, day: today() }] }));
    },
    addStory: async (story) => {
      const [text, goal] = [story.text.trim(), story.goal.trim()];
      if (text === '') return;
      await edit((me) => ({ ...me, stories: [...me.stories, { id: newId(), text, goal, day: today() }] }));
    },
    addOpening: async (opening) => {
      const [role, looksFor] = [opening.role.trim(), opening.looksFor.trim()];
      if (role === '') return;
      await edit((me) => ({ ...me, openings: [...me.openings, { id: newId(), role, looksFor, state: 'open' }] }));
    },
    setOpening: (id, state) => edit((me) => ({ ...me, openings: me.openings.map((opening) => (opening.id === id ? { ...opening, state } : opening)) })),
    remove: (list, id) => edit((me) => ({ ...me, [list]: me[list].filter((each) => each.id !== id) })),
    answer: (answers) => edit((me) => withSelfCheck(me, { id: newId(), quarter: quarterOf(today()).id, ...answers, words: answers.words.trim() })),
    reviewDuty: (id) => edit((me) => ({ ...me, dutyReviews: [...me.dutyReviews.filter((review) => review.id !== id), { id, day: today() }] })),
  };
}

/** People and the user's file are decoded once for each text, so the same text is the same thing. */
function isSameState(before: InsightsState, after: InsightsState): boolean {
  if (before.kind !== 'ready' || after.kind !== 'ready') return before.kind === after.kind && before.kind === 'loading';
  return isSameFacts(before.facts, after.facts);
}

function isSameFacts(before: Facts, after: Facts): boolean {
  const isSamePeople = before.people.length === after.people.length && before.people.every((person, place) => person === after.people[place]);
  return isSamePeople && before.notes === after.notes && before.me === after.me && before.prompts === after.prompts && before.today === after.today;
}

import { composeAgenda } from '../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { SITUATIONS, type Situation } from '../../src/domain/coaching/prompt';
import { balanceOverTime } from '../../src/domain/insights/balance-over-time';
import { dutiesOf } from '../../src/domain/insights/duties';
import type { Facts, NoteFact } from '../../src/domain/insights/facts';
import { feedbackForMe } from '../../src/domain/insights/feedback-for-me';
import { initiativeOverTime } from '../../src/domain/insights/initiative';
import { quarterView } from '../../src/domain/insights/quarter-view';
import { quarterOf } from '../../src/domain/insights/quarters';
import { questionsUsed } from '../../src/domain/insights/questions-used';
import { realTest } from '../../src/domain/insights/real-test';
import type { FilePath } from '../../src/domain/notes/file-path';
import { mergeText } from '../../src/domain/notes/merge';
import type { LocalDate } from '../../src/domain/notes/note';
import { readNote, writeNote } from '../../src/domain/notes/note-file';
import { createSearch } from '../../src/domain/notes/search';
import { NOTHING_OF_ME } from '../../src/domain/people/me';
import type { PersonFile, PersonId } from '../../src/domain/people/person';
import { compare } from '../../src/domain/shared/compare';
import { addDays } from '../../src/domain/shared/time';
import { invitationRows } from './invitation-rows';
import { composeInput, tenYears, TODAY, WORDS, type TenYears } from './ten-years';

type Row = { readonly name: string; readonly value: number; readonly unit: string; readonly goal: string };

const NOTES = 10_000;
const NOTES_EACH = 500;
const WORDS_A_NOTE = 250;

/** A generator with a seed, so that every run measures the same texts. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function percentile95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const SITUATION_RUNS = 50;

/** Until the engine has translated what it runs often. */
const WARM_UP = 20;

/** One agenda with ten years of history, ledger, goals and commitments, in each situation; and the very first, as a page composes it that was opened just now. */
function composeRows(life: TenYears): Row[] {
  const compose = (situation: Situation) => timed(() => void composeAgenda({ ...composeInput(life), situation }));
  const first = compose('steady');
  for (let run = 1; run < WARM_UP; run += 1) compose('steady');
  const times = SITUATIONS.flatMap((situation) => Array.from({ length: SITUATION_RUNS }, () => compose(situation)));
  return [
    { name: 'compose, ten years of history, p95', value: percentile95(times), unit: 'ms', goal: '<= 5' },
    { name: 'compose, ten years of history, the first in a page', value: first, unit: 'ms', goal: 'none' },
  ];
}

/** Twenty people, each met as often: their notes read from their files, then the quarter and every other figure of the insights. */
function insightRows(life: TenYears): Row[] {
  const people = Array.from({ length: NOTES / NOTES_EACH }, (_, index): PersonFile => ({ ...life.person, id: `person${index}` as PersonId, name: `Person ${index}` }));
  const files = people.flatMap(({ id, name }) =>
    life.notes.slice(0, NOTES_EACH).map((note) => ({ path: `People/${id}/${note.date}.md` as FilePath, text: writeNote(undefined, { ...note, personId: id, personName: name }) })),
  );
  const notes: NoteFact[] = [];
  const reading = timed(() => {
    for (const { path, text } of files) {
      const read = readNote(text);
      if (read.kind === 'readable') notes.push({ path, note: read.note });
    }
    notes.sort((one, other) => compare(other.note.date, one.note.date));
  });
  const facts: Facts = { notes, people, me: NOTHING_OF_ME, prompts: new Map(builtInPrompts().map((prompt) => [prompt.id, prompt])), today: TODAY };
  const quarter = quarterOf(TODAY);
  const quarters = Array.from({ length: 40 }, () => timed(() => void quarterView(facts, quarter, WORDS)));
  const figures = Array.from({ length: 40 }, () =>
    timed(() => {
      quarterView(facts, quarter, WORDS);
      balanceOverTime(facts, WORDS);
      initiativeOverTime(facts);
      questionsUsed(facts, quarter);
      feedbackForMe(facts);
      realTest(facts);
      dutiesOf(facts, WORDS);
    }),
  );
  return [
    { name: 'insights of 10,000 notes, quarter view, p95', value: percentile95(quarters), unit: 'ms', goal: '<= 5' },
    { name: 'insights of 10,000 notes, every figure, p95', value: percentile95(figures), unit: 'ms', goal: '<= 50' },
    { name: 'insights of 10,000 notes, a note read from its file', value: reading / files.length, unit: 'ms', goal: '<= 1' },
  ];
}

/** Search as one types, in ten thousand notes. */
function searchRows(): Row[] {
  const random = randomNumbers(7);
  const vocabulary = Array.from({ length: 6000 }, () => Array.from({ length: 3 + Math.floor(random() * 8) }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join(''));
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? '';
  const texts = Array.from({ length: NOTES }, () => Array.from({ length: WORDS_A_NOTE }, word).join(' '));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const search = createSearch();
  const build = timed(() => {
    for (const [index, text] of texts.entries()) search.put(`note ${index}`, addDays('2020-01-01' as LocalDate, index % 2500), text);
  });
  globalThis.gc?.();
  const size = (process.memoryUsage().heapUsed - before) / 1_048_576;
  const times: number[] = [];
  for (let query = 0; query < 250; query += 1) {
    const typed = word().slice(1);
    for (let length = 1; length <= typed.length; length += 1) times.push(timed(() => void search.find(typed.slice(0, length), 50)));
  }
  return [
    { name: 'search in 10,000 notes, a keystroke, p95', value: percentile95(times), unit: 'ms', goal: '<= 1' },
    { name: 'search index of 10,000 notes, memory', value: size, unit: 'MB', goal: '<= 20' },
    { name: 'search index of 10,000 notes, build in slices', value: build, unit: 'ms', goal: 'none' },
  ];
}

/** Two devices that edited one long note. */
function mergeRow(): Row {
  const lines = Array.from({ length: 2000 }, (_, index) => `line ${index} of a long note`);
  const base = lines.join('\n');
  const ours = lines.map((line, index) => (index % 40 === 0 ? `${line}, mine` : line)).join('\n');
  const theirs = lines.map((line, index) => (index % 50 === 0 ? `${line}, theirs` : line)).join('\n');
  const times = Array.from({ length: 30 }, () => timed(() => void mergeText(base, ours, theirs)));
  return { name: 'merge of a note of 2,000 lines, p95', value: percentile95(times), unit: 'ms', goal: '<= 50' };
}

const life = tenYears();
process.stdout.write(JSON.stringify([...composeRows(life), ...insightRows(life), ...searchRows(), mergeRow(), ...invitationRows()]));

import { createWords } from '../../src/catalogue/create-words';
import en from '../../src/catalogue/en.json';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../src/domain/coaching/compose-agenda';
import { NOTHING_FURTHER } from '../../src/domain/coaching/compose-input';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { mergeText } from '../../src/domain/notes/merge';
import type { LocalDate } from '../../src/domain/notes/note';
import { createSearch } from '../../src/domain/notes/search';
import { addDays } from '../../src/domain/shared/time';

type Row = { readonly name: string; readonly value: number; readonly unit: string; readonly goal: string };

const WEEKS = 520;
const NOTES = 10_000;
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

/** One agenda with ten years of weekly history. */
function composeRow(): Row {
  const today = '2026-11-24' as LocalDate;
  const base: Omit<ComposeInput, 'history'> = {
    date: today,
    meetingKey: 'bench',
    lengthMinutes: 30,
    name: 'Noor',
    relation: 'report',
    situation: 'steady',
    mechanics: { hasCurrentGoal: true, hasDevelopmentPlan: true, lastFeedback: addDays(today, -7) },
    commitments: [],
    delegations: [],
    topics: [],
    ...NOTHING_FURTHER,
    prompts: builtInPrompts(),
    words: createWords('en', en),
  };
  const history: MeetingRecord[] = [];
  for (let week = WEEKS; week > 0; week -= 1) {
    const date = addDays(today, -7 * week);
    const { items } = composeAgenda({ ...base, date, meetingKey: `week ${week}`, history: history.slice(0, 30) });
    history.unshift({ date, situation: 'steady', items: items.map((item) => ({ ...item, state: 'covered' })) });
  }
  const times = Array.from({ length: 200 }, () => timed(() => void composeAgenda({ ...base, history })));
  return { name: 'compose, ten years of history, p95', value: percentile95(times), unit: 'ms', goal: '<= 5' };
}

/** Search as one types, in ten thousand notes. */
function searchRows(): Row[] {
  const random = randomNumbers(7);
  const vocabulary = Array.from({ length: 6000 }, () => Array.from({ length: 3 + Math.floor(random() * 8) }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join(''));
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? '';
  const texts = Array.from({ length: NOTES }, () => Array.from({ length: WORDS_A_NOTE }, word).join(' '));
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

process.stdout.write(JSON.stringify([composeRow(), ...searchRows(), mergeRow()]));

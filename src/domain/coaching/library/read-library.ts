import {
  OCCASIONS,
  PLAN_PARTS,
  PROMPT_KINDS,
  RELATIONS,
  SHIFTS,
  SITUATIONS,
  SKILLS,
  SYSTEMS,
  TOOLS,
  type Hat,
  type Audience,
  type Prompt,
  type PromptId,
} from '../prompt';
import { MOST_PROBLEMS, type LibraryFault, type LibraryPath, type LibraryProblem } from './library-problem';

/** `add` puts the file's prompts beside those there are, `replace` in their place. Of one id the file's prompt counts. */
export type LibraryUse = 'add' | 'replace';

export type Library =
  | { readonly kind: 'ok'; readonly use: LibraryUse; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'refused'; readonly problems: readonly LibraryProblem[] };

/** More than any coach writes and any screen lists; a file beyond it is a mistake or an attack. */
const MOST_PROMPTS = 2000;
/** "Under 120 characters": what is read in a glance. */
const TEXT_LIMIT = 119;
const MOST_MINUTES = 30;

const HATS: readonly Hat[] = ['manager', 'leader'];
const USES: readonly LibraryUse[] = ['add', 'replace'];
const AUDIENCES: readonly Audience[] = ['shared', 'private'];

/**
 * Reads a library of prompts as `docs/prompts.md` specifies it. One wrong prompt refuses the file: half a library would
 * leave gaps that nobody sees. Unknown keys are passed over, so that a file of a later version can be read.
 */
export function readLibrary(value: unknown): Library {
  const problems: LibraryProblem[] = [];
  const report: Report = (path, fault) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, fault });
  };
  const library = readWhole(value, report);
  return library !== undefined && problems.length === 0 ? { kind: 'ok', ...library } : { kind: 'refused', problems };
}

type Report = (path: LibraryPath, fault: LibraryFault) => void;

function readWhole(value: unknown, report: Report): { readonly use: LibraryUse; readonly prompts: readonly Prompt[] } | undefined {
  if (!isRecord(value)) {
    report([], { kind: 'not-an-object' });
    return undefined;
  }
  const { 'two-hats-prompts': version, prompts: list, use: named } = own(value);
  if (version !== 1) report(['two-hats-prompts'], { kind: 'wrong-version' });
  else if (!Array.isArray(list) || list.length === 0) report(['prompts'], { kind: 'no-prompts' });
  else if (list.length > MOST_PROMPTS) report(['prompts'], { kind: 'too-many-prompts', limit: MOST_PROMPTS });
  else return { use: oneOf({ value: named, path: ['use'], report }, USES, 'optional') ?? 'add', prompts: readPrompts(list, report) };
  return undefined;
}

function readPrompts(list: readonly unknown[], report: Report): readonly Prompt[] {
  const ids = new Set<string>();
  return list.flatMap((entry, index): readonly Prompt[] => {
    const path = ['prompts', index];
    if (!isRecord(entry)) {
      report(path, { kind: 'not-an-object' });
      return [];
    }
    const prompt = readPrompt(own(entry), path, report);
    if (ids.has(prompt.id)) report([...path, 'id'], { kind: 'id-twice' });
    ids.add(prompt.id);
    return [prompt];
  });
}

/** Reads all fields, reporting each that is wrong; its answer counts only when nothing was reported. */
function readPrompt(entry: Record<string, unknown>, path: LibraryPath, report: Report): Prompt {
  const field = (name: string): Field => ({ value: entry[name], path: [...path, name], report });
  const part = oneOf(field('part'), PLAN_PARTS, 'optional');
  const skill = oneOf(field('skill'), SKILLS, 'optional');
  const shift = oneOf(field('shift'), SHIFTS, 'optional');
  const tool = oneOf(field('tool'), TOOLS, 'optional');
  const when = oneOf(field('when'), OCCASIONS, 'optional');
  const about = entry['about'] === undefined ? undefined : line(field('about'));
  return {
    id: idOf(field('id')),
    kind: oneOf(field('kind'), PROMPT_KINDS) ?? 'question',
    hat: oneOf(field('hat'), HATS) ?? 'manager',
    audience: oneOf(field('audience'), AUDIENCES) ?? 'private',
    text: line(field('text')),
    system: oneOf(field('system'), SYSTEMS) ?? 'S1',
    ...(part !== undefined && { part }),
    ...(skill !== undefined && { skill }),
    ...(shift !== undefined && { shift }),
    ...(tool !== undefined && { tool }),
    ...(when !== undefined && { when }),
    ...(about !== undefined && { about }),
    situations: someOf(field('situations'), SITUATIONS),
    relations: someOf(field('relations'), RELATIONS),
    followUps: followUps(field('followUps')),
    minutes: minutes(field('minutes')),
    heading: line(field('heading')),
  };
}

type Field = { readonly value: unknown; readonly path: LibraryPath; readonly report: Report };

function idOf({ value, path, report }: Field): PromptId {
  if (typeof value !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) report(path, { kind: 'wrong-id' });
  return (typeof value === 'string' ? value : '') as PromptId;
}

/** Control characters, line breaks and marks that turn the direction of text could make a line say what it does not. */
const UNFIT = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** Joiners are part of ordinary writing in several scripts. */
const JOINERS = /[\u200c\u200d]/g;

function line({ value, path, report }: Field): string {
  if (typeof value !== 'string' || value.trim() === '') report(path, { kind: 'not-text' });
  else if (value.length > TEXT_LIMIT) report(path, { kind: 'text-too-long', limit: TEXT_LIMIT + 1 });
  else if (UNFIT.test(value.replace(JOINERS, ''))) report(path, { kind: 'not-one-line' });
  else return value.trim();
  return '';
}

function oneOf<T extends string>({ value, path, report }: Field, allowed: readonly T[], presence: 'required' | 'optional' = 'required'): T | undefined {
  if (value === undefined && presence === 'optional') return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) report(path, { kind: 'not-one-of', allowed });
  return found;
}

function someOf<T extends string>({ value, path, report }: Field, allowed: readonly T[]): readonly T[] {
  const chosen = allowed.filter((each) => Array.isArray(value) && value.includes(each));
  if (!Array.isArray(value) || chosen.length === 0 || chosen.length !== value.length) report(path, { kind: 'not-some-of', allowed });
  return chosen;
}

function followUps({ value, path, report }: Field): readonly string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2) {
    report(path, { kind: 'not-follow-ups' });
    return [];
  }
  return value.map((entry: unknown, index) => line({ value: entry, path: [...path, index], report }));
}

function minutes({ value, path, report }: Field): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES) return value;
  report(path, { kind: 'wrong-minutes', limit: MOST_MINUTES });
  return 1;
}

/** What stands in the file itself: nothing that a prototype lends. */
function own(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

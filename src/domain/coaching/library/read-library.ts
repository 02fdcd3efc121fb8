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

/** Where in a library something is wrong, as `prompts[3].text`, and what would be right. Holds no text of the file. */
export type LibraryProblem = { readonly path: string; readonly reason: string };

export type Library =
  | { readonly kind: 'ok'; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'refused'; readonly problems: readonly LibraryProblem[] };

/** More than any coach writes and any screen lists; a file beyond it is a mistake or an attack. */
const MOST_PROMPTS = 2000;
/** Enough to put a file right; a hundred more of the same kind help nobody. */
const MOST_PROBLEMS = 20;
/** "Under 120 characters": what is read in a glance. */
const TEXT_LIMIT = 119;
const MOST_MINUTES = 30;

const HATS: readonly Hat[] = ['manager', 'leader'];
const AUDIENCES: readonly Audience[] = ['shared', 'private'];

/**
 * Reads a library of prompts as `docs/prompts.md` specifies it. One wrong prompt refuses the file: half a library would
 * leave gaps that nobody sees. Unknown keys are passed over, so that a file of a later version can be read.
 */
export function readLibrary(value: unknown): Library {
  const problems: LibraryProblem[] = [];
  const report: Report = (path, reason) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, reason });
  };
  const prompts = readPrompts(value, report);
  return problems.length === 0 ? { kind: 'ok', prompts } : { kind: 'refused', problems };
}

type Report = (path: string, reason: string) => void;

function readPrompts(value: unknown, report: Report): readonly Prompt[] {
  if (!isRecord(value)) return refuse(report, '', 'must be an object');
  if (value['two-hats-prompts'] !== 1) return refuse(report, 'two-hats-prompts', 'must be 1');
  const list = value['prompts'];
  if (!Array.isArray(list) || list.length === 0) return refuse(report, 'prompts', 'must be a list of at least one prompt');
  if (list.length > MOST_PROMPTS) return refuse(report, 'prompts', `must hold at most ${MOST_PROMPTS} prompts`);

  const ids = new Set<string>();
  return list.flatMap((entry: unknown, index): readonly Prompt[] => {
    const path = `prompts[${index}]`;
    if (!isRecord(entry)) return refuse(report, path, 'must be an object');
    const prompt = readPrompt(entry, path, report);
    if (ids.has(prompt.id)) report(`${path}.id`, 'must not stand twice');
    ids.add(prompt.id);
    return [prompt];
  });
}

/** Reads all fields, reporting each that is wrong; its answer counts only when nothing was reported. */
function readPrompt(entry: Record<string, unknown>, path: string, report: Report): Prompt {
  const field = (name: string): Field => ({ value: Object.hasOwn(entry, name) ? entry[name] : undefined, path: `${path}.${name}`, report });
  const part = oneOf(field('part'), PLAN_PARTS, 'optional');
  const skill = oneOf(field('skill'), SKILLS, 'optional');
  const shift = oneOf(field('shift'), SHIFTS, 'optional');
  const tool = oneOf(field('tool'), TOOLS, 'optional');
  const when = oneOf(field('when'), OCCASIONS, 'optional');
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
    situations: someOf(field('situations'), SITUATIONS),
    relations: someOf(field('relations'), RELATIONS),
    followUps: followUps(field('followUps')),
    minutes: minutes(field('minutes')),
    heading: line(field('heading')),
  };
}

type Field = { readonly value: unknown; readonly path: string; readonly report: Report };

function idOf({ value, path, report }: Field): PromptId {
  if (typeof value !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) report(path, 'must be small letters, digits and dashes, 64 at most');
  return String(value) as PromptId;
}

/** Control characters, line breaks and marks that turn the direction of text could make a line say what it does not. */
const UNFIT = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** Joiners are part of ordinary writing in several scripts. */
const JOINERS = /[\u200c\u200d]/g;

function line({ value, path, report }: Field): string {
  if (typeof value !== 'string' || value.trim() === '') report(path, 'must be a text');
  else if (value.length > TEXT_LIMIT) report(path, 'must be under 120 characters');
  else if (UNFIT.test(value.replace(JOINERS, ''))) report(path, 'must be one line without control characters');
  else return value.trim();
  return '';
}

function oneOf<T extends string>({ value, path, report }: Field, allowed: readonly T[], presence: 'required' | 'optional' = 'required'): T | undefined {
  if (value === undefined && presence === 'optional') return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) report(path, `must be one of ${allowed.join(', ')}`);
  return found;
}

function someOf<T extends string>({ value, path, report }: Field, allowed: readonly T[]): readonly T[] {
  const chosen = allowed.filter((each) => Array.isArray(value) && value.includes(each));
  if (!Array.isArray(value) || chosen.length === 0 || chosen.length !== value.length) report(path, `must list some of ${allowed.join(', ')}, each once`);
  return chosen;
}

function followUps({ value, path, report }: Field): readonly string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2) {
    report(path, 'must be a list of one or two texts');
    return [];
  }
  return value.map((entry: unknown, index) => line({ value: entry, path: `${path}[${index}]`, report }));
}

function minutes({ value, path, report }: Field): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES) return value;
  report(path, `must be a whole number from 1 to ${MOST_MINUTES}`);
  return 1;
}

function refuse(report: Report, path: string, reason: string): readonly never[] {
  report(path, reason);
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

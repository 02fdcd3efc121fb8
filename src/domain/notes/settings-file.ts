import { BrokenFile, FORMAT_VERSION, frontReader, orBroken } from './file-front';
import type { FileProblem } from './file-problem';
import { type FrontField, type FrontPiece, splitFront, writeFields } from './front-matter';
import { readWord } from './plain-value';
import { readScalar, writeScalar } from './yaml-scalar';

/** The user's own word on one meeting or series; `key` is what `meetingKey` or `seriesKey` made of it. */
/** `with` is the lower-cased address of whom the user meets, where several are invited. */
export type OverrideEntry = { readonly key: string; readonly as: 'one-on-one' | 'not-one-on-one'; readonly with?: string };

export const PROMPTS_IN_USE = ['built-in', 'added', 'replaced'] as const;
export const AUTO_INSERT = ['off', 'ask'] as const;
/** Years for which notes are kept; without a choice they are kept always. */
export const KEEP_NOTES = ['2', '3', '5', '7'] as const;
export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;

/** What `settings.yaml` holds that this version understands. */
export type SettingsFile = {
  /** One entry at most for each key. */
  readonly overrides: readonly OverrideEntry[];
  readonly weekStart: (typeof WEEK_STARTS)[number] | undefined;
  /** Month and day, `11-15`, both included; it may span the new year. */
  readonly reviewSeason: { readonly from: string; readonly to: string } | undefined;
  /** BCP 47; undefined leaves it to the program around us. */
  readonly language: string | undefined;
  /** Whether the user's own prompts are used, and how; undefined is as `prompts.yaml` says. */
  readonly prompts: (typeof PROMPTS_IN_USE)[number] | undefined;
  /** Whether the product asks to put the agenda into the invitation; undefined is `off`. */
  readonly autoInsert: (typeof AUTO_INSERT)[number] | undefined;
  /** After how many years notes are offered to the trash; undefined is never. */
  readonly keepNotes: (typeof KEEP_NOTES)[number] | undefined;
};

export type ReadSettings =
  | { readonly kind: 'readable'; readonly settings: SettingsFile }
  | { readonly kind: 'broken'; readonly text: string; readonly problem: FileProblem };

/** What holds before the user has chosen anything. */
export const NO_SETTINGS: SettingsFile = { overrides: [], weekStart: undefined, reviewSeason: undefined, language: undefined, prompts: undefined, autoInsert: undefined, keepNotes: undefined };

const SEASON = /^(\d{2}-\d{2}) to (\d{2}-\d{2})$/;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
const OVERRIDE = /^(one-on-one|not-one-on-one)(?: with ([^\s:#]+))?:(?:\s+(.*))?$/;

/** Reads `settings.yaml` as `docs/notes.md` specifies it (N13). Never throws, whatever the text is. */
export function readSettings(text: string): ReadSettings {
  return orBroken(text, () => {
    const front = frontReader(piecesOf(text));
    const [, from, to] = SEASON.exec(front.text('review-season') ?? '') ?? [];
    return {
      kind: 'readable',
      settings: {
        overrides: onePerKey(front.list('overrides').flatMap(overrideOf)),
        weekStart: readWord(WEEK_STARTS, front.text('week-start')),
        reviewSeason: from === undefined || to === undefined ? undefined : { from, to },
        language: languageOf(front.text('language')),
        prompts: readWord(PROMPTS_IN_USE, front.text('prompts')),
        autoInsert: readWord(AUTO_INSERT, front.text('auto-insert')),
        keepNotes: readWord(KEEP_NOTES, front.text('keep-notes')),
      },
    };
  });
}

function languageOf(found: string | undefined): string | undefined {
  return found !== undefined && LANGUAGE.test(found) ? found : undefined;
}

function piecesOf(text: string): readonly FrontPiece[] {
  const split = splitFront(text.replace(/^\uFEFF/, '').split('\n'), 1);
  if (split.kind === 'broken') throw new BrokenFile(split.problem);
  return split.pieces;
}

function overrideOf(item: string): readonly OverrideEntry[] {
  const [, as, address, source = ''] = OVERRIDE.exec(item) ?? [];
  const key = readScalar(source)?.value;
  return as === undefined || key === undefined ? [] : [{ key, as: as === 'one-on-one' ? as : 'not-one-on-one', ...(address !== undefined && { with: address }) }];
}

/** Two devices may have disagreed: the later line counts, on every device the same. */
function onePerKey(entries: readonly OverrideEntry[]): readonly OverrideEntry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

function fields({ overrides, weekStart, reviewSeason, language, prompts, autoInsert, keepNotes }: SettingsFile): readonly FrontField[] {
  return [
    { key: 'two-hats', value: String(FORMAT_VERSION), isPlain: true },
    { key: 'week-start', value: weekStart, spelling: (found) => readWord(WEEK_STARTS, found), isPlain: true },
    {
      key: 'review-season',
      value: reviewSeason === undefined ? undefined : `${reviewSeason.from} to ${reviewSeason.to}`,
      spelling: (found) => (SEASON.test(found) ? found : undefined),
      isPlain: true,
    },
    // Quoted where a word of the language would be another value: `no` is Norwegian here.
    { key: 'language', value: language, spelling: languageOf },
    { key: 'prompts', value: prompts, spelling: (found) => readWord(PROMPTS_IN_USE, found), isPlain: true },
    { key: 'auto-insert', value: autoInsert, spelling: (found) => readWord(AUTO_INSERT, found), isPlain: true },
    { key: 'keep-notes', value: keepNotes, spelling: (found) => readWord(KEEP_NOTES, found), isPlain: true },
    // A `#` behind a space would begin a comment for a reader that does not see the quotes around the key.
    { key: 'overrides', value: overrides.map(({ key, as, with: address }) => `${as}${address === undefined ? '' : ` with ${address}`}: ${writeScalar(key).replaceAll('#', '\\u0023')}`), isPlain: true },
  ];
}

/** The file's text with `settings` in it; unknown keys and comments stay. Text that cannot be read stays as comments below. */
export function writeSettings(before: string | undefined, settings: SettingsFile): string {
  const text = before ?? '';
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const split = splitFront(text.slice(bom.length).split('\n'), 1);
  if (split.kind === 'broken') return writeSettings(text.replace(/^/gm, '# '), settings);
  const cr = text.includes('\r\n') ? '\r' : '';
  const lines = writeFields(split.pieces, fields(settings), cr).flatMap((piece) => piece.lines);
  return bom + (lines.at(-1)?.trim() === '' ? lines : [...lines, '']).join('\n');
}

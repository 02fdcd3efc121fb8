import { BLOCK_WORDS } from '../../src/domain/invitation/block-words';
import { putBlock } from '../../src/domain/invitation/invitation-block';
import type { SharedAgenda, SharedLine } from '../../src/domain/invitation/shared-agenda';

type Row = { readonly name: string; readonly value: number; readonly unit: string; readonly goal: string };

const AGENDA: SharedAgenda = { lines: ['Your news', 'What would help?'].map((text) => ({ text, minutes: 5 }) as SharedLine) };
const { en } = BLOCK_WORDS;
const NOTHING: ReadonlySet<string> = new Set();

const BLOCK = putBlock({ format: 'html', content: '' }, AGENDA, en, NOTHING).content;
const [TITLE, FOOT] = [`<p>${en.title}</p>`, `<p>${en.foot} (00000)</p>`];

/** Makes a body by repeating pieces until it is as long as asked; of two pieces each half as long. */
type Make = (times: (piece: string, parts?: number) => string) => string;

/** Bodies that nobody writes but to waste time. */
const SHAPES: readonly (readonly [string, Make])[] = [
  ['deep', (times) => times('<div>')],
  ['deep, then closed by what is not open', (times) => times('<div>', 2) + times('</p>', 2)],
  ['deep in a line, then paragraphs', (times) => times('<b>', 2) + times('<p></p>', 2)],
  ['deep in a list, then lines of it', (times) => `<dd><ol>${times('<div>', 2)}${times('<dd>', 2)}`],
  ['rows in no table', (times) => times('<div>', 2) + times('<tr>', 2)],
  ['documents within documents', (times) => times('<html>')],
  ['tags that never end', (times) => times('<a ')],
  ['tags that end in a quote', (times) => `${times('<a "')}>`],
  ['names without an end', (times) => times('<a')],
  ['quotes', (times) => `<a ${times(`"'`)}`],
  ['comments', (times) => times('<!--')],
  ['spaces', (times) => times(' ')],
  ['line breaks', (times) => times('\n')],
  ['signs above a letter', (times) => `a${times('\u0301\u0323')}`],
  ['dashes', (times) => times('-')],
  ['entities', (times) => times('&amp')],
  ['first lines of a block', (times) => times(TITLE)],
  ['last lines of a block', (times) => times(FOOT)],
  ['first lines that somebody wrote on', (times) => times(`<p>${en.title}, please</p>`)],
  ['both, written on', (times) => times(`<p>${en.title}, please</p><p>${en.foot} Bye</p>`)],
  ['blocks', (times) => times(BLOCK)],
  ['blocks in one another', (times) => times(TITLE, 2) + times(FOOT, 2)],
  ['a block within much', (times) => times('<div>', 2) + BLOCK + times('</div>', 2)],
  ['a block of very many lines', (times) => TITLE + times('<p>x</p>') + FOOT],
  ['blocks of sixty lines', (times) => times(TITLE + '<p>A line of a few words</p>'.repeat(60) + FOOT)],
  ['a block of one very long line', (times) => `${TITLE}<p>${times('word ')}</p>${FOOT}`],
  ['a line in many letters', (times) => `${TITLE}<p>${times('<b>', 2)}x${times('</i>', 2)}</p>${FOOT}`],
  ['heads of replies in a block', (times) => TITLE + times('<p>From: a</p><p>Sent: b</p>') + FOOT],
  ['blocks deep within much', (times) => times('<div>', 2) + times(TITLE + FOOT, 2)],
];

/** Of shorter times the caches of the machine tell more than the code. */
const LEAST_MS = 20;

const [SHORT, LONG] = [100_000, 1_000_000];

/** What a body of a million letters costs whoever opens the agenda, and how that grows with its length: ten times as long, not a hundred times. */
export function invitationRows(): Row[] {
  const rows = timesOfShapes();
  const [slowest, steepest] = [rows.toSorted((a, b) => b.long - a.long)[0], rows.toSorted((a, b) => b.growth - a.growth)[0]];
  return [
    { name: `hostile invitation of 1 MB, the slowest (${slowest?.name ?? ''})`, value: slowest?.long ?? 0, unit: 'ms', goal: '<= 1500' },
    { name: `hostile invitation, ten times as long, the steepest (${steepest?.name ?? ''})`, value: steepest?.growth ?? 0, unit: 'x', goal: '<= 15' },
  ];
}

function timesOfShapes(): readonly { readonly name: string; readonly long: number; readonly growth: number }[] {
  for (const [, make] of SHAPES) timeOf(bodyOf(make, SHORT / 10)); // Until the engine has translated what it runs often.
  return SHAPES.map(([name, make]) => {
    const [short, long] = [leastOf(3, bodyOf(make, SHORT)), leastOf(2, bodyOf(make, LONG))];
    return { name, long, growth: long / Math.max(short, LEAST_MS) };
  });
}

function bodyOf(make: Make, length: number): string {
  return make((piece, parts = 1) => piece.repeat(Math.ceil(length / piece.length / parts)));
}

/** What else the machine does only adds to a time. */
function leastOf(runs: number, content: string): number {
  return Math.min(...Array.from({ length: runs }, () => timeOf(content)));
}

function timeOf(content: string): number {
  const body = { format: 'html', content } as const;
  const from = performance.now();
  putBlock(body, AGENDA, en, NOTHING);
  return performance.now() - from;
}

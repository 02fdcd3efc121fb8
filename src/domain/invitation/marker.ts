import { shortHash } from '../shared/short-hash';
import type { BlockWords } from './block-words';
import { bareLine } from './own-lines';
import { plainLine } from './plain-line';

/** A line that reads as the first or last of a block. `grown` is what somebody wrote on it besides; empty where it stands whole. */
export type Marker = { readonly kind: 'title' | 'foot'; readonly code: string | undefined; readonly grown: string };

const CODE = /^\s?\(([0-9b-z]{5})\)/;
const CODE_LENGTH = 5;

/** What the foot says of the lines above it, so that whoever reads the block can tell whether it still shows just those (V10). */
export function blockCode(lines: readonly string[]): string {
  return bareCode(lines.map(bareLine));
}

/** The same of lines that are bare already. */
export function bareCode(lines: readonly string[]): string {
  // A program that breaks a line, or turns its number into text, changes none of our words.
  const whole = lines.join(' ');
  return shortHash(lines.some((line) => line === '' || /^\p{M}/u.test(line)) ? plainLine(whole) : whole, CODE_LENGTH);
}

/** The last line of a block that shows `lines`. */
export function footLine({ foot }: BlockWords, lines: readonly string[]): string {
  return `${plainLine(foot)} (${blockCode(lines)})`;
}

/** What a program makes of the link in the foot (V18) where it turns HTML into text. */
const LINK_AS_TEXT = / ?<https?:[^\s<>]*>/g;

/** Tells what a line is in a block in any of the words. */
export function markerReader(known: readonly BlockWords[]): (line: string) => Marker | undefined {
  const titles = known.map(({ title }) => plainLine(title));
  const feet = known.map(({ foot }) => plainLine(foot));
  return (seen) => {
    const line = seen.includes('<http') ? plainLine(seen.replace(LINK_AS_TEXT, '')) : seen;
    if (titles.includes(line)) return { kind: 'title', code: undefined, grown: '' };
    const foot = feet.find((words) => line.includes(words));
    if (foot !== undefined) return footOf(line, foot);
    const title = titles.find((words) => line.startsWith(words) && !/^[\p{L}\p{N}]/u.test(line.slice(words.length)));
    return title === undefined ? undefined : { kind: 'title', code: undefined, grown: line.slice(title.length).trim() };
  };
}

function footOf(line: string, foot: string): Marker {
  const at = line.indexOf(foot);
  const [before, behind] = [line.slice(0, at), line.slice(at + foot.length)];
  const [whole = '', code] = CODE.exec(behind) ?? [];
  return { kind: 'foot', code, grown: plainLine(`${before} ${behind.slice(whole.length)}`) };
}

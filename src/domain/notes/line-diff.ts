import { diffComm } from 'node-diff3';

/** Lines that two texts have in common, or a place where they differ: what each has there. */
export type DiffPart = { readonly kind: 'same'; readonly lines: readonly string[] } | { readonly kind: 'differs'; readonly one: readonly string[]; readonly other: readonly string[] };

/** Where two texts differ, line by line and in order; line ends are no difference. */
export function lineDiff(one: string, other: string): readonly DiffPart[] {
  if (linesOf(one).join('\n') === linesOf(other).join('\n')) return [{ kind: 'same', lines: linesOf(one) }];
  return diffComm([...linesOf(one)], [...linesOf(other)]).map((part) => (part.common === undefined ? { kind: 'differs', one: part.buffer1, other: part.buffer2 } : { kind: 'same', lines: part.common }));
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
}

/** One YAML value of one line. `value` is undefined for null; `comment` is what follows it, with the space before the `#`. */
export type Scalar = { readonly value: string | undefined; readonly comment: string };

const DOUBLE_QUOTED = /^"((?:[^"\\]|\\.)*)"(\s+#.*)?$/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'(\s+#.*)?$/;
/** What begins a list, map, anchor, alias, tag, block text or directive: nothing that we write under a key of ours. */
const RICHER = /^(?:[[\]{}&*!|>%@`,"']|[-?](?:\s|$))/;

/** Reads what stands after `key:`. Undefined for anything richer than a string, number or null on one line. */
export function readScalar(source: string): Scalar | undefined {
  const text = source.trim();
  const [, double, afterDouble = ''] = DOUBLE_QUOTED.exec(text) ?? [];
  if (double !== undefined) {
    const value = unescape(double);
    return value === undefined ? undefined : { value, comment: afterDouble };
  }
  const [, single, afterSingle = ''] = SINGLE_QUOTED.exec(text) ?? [];
  if (single !== undefined) return { value: single.replaceAll("''", "'"), comment: afterSingle };
  if (RICHER.test(text)) return undefined;
  return readPlain(text);
}

function readPlain(text: string): Scalar {
  const at = text.startsWith('#') ? 0 : text.search(/\s#/);
  const plain = (at < 0 ? text : text.slice(0, at)).trimEnd();
  const comment = text.slice(plain.length);
  return { value: plain === '' || plain === '~' || plain === 'null' ? undefined : plain, comment: spaced(comment) };
}

function spaced(comment: string): string {
  return comment.startsWith('#') ? ` ${comment}` : comment;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b',
  ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
};

const ESCAPE = /\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/s;

function unescape(quoted: string): string | undefined {
  const parts = quoted.split(ESCAPE).map((part, index) => (index % 2 === 0 ? part : escapedLetter(part)));
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function escapedLetter(escape: string): string | undefined {
  return /^[xuU]./.test(escape) ? fromDigits(escape.slice(1)) : namedEscape(escape);
}

function namedEscape(name: string): string | undefined {
  return Object.hasOwn(NAMED_ESCAPES, name) ? NAMED_ESCAPES[name] : undefined;
}

function fromDigits(digits: string): string | undefined {
  const point = Number.parseInt(digits, 16);
  return point > 0x10ffff ? undefined : String.fromCodePoint(point);
}

const SAFE_PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._,()/+&@'-]*[\p{L}\p{N}\p{M})])?$/u;
/** Other programs read these as something else than text. */
const LOOKS_LIKE_A_VALUE = /^(?:null|true|false|yes|no|on|off|y|n|[\d.][\d._eExXoOa-fA-F+-]*)$/i;
/** Invisible, reordering or forbidden in YAML: written by number, so that the file shows what it holds. */
const TO_NUMBER = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text as a YAML value of one line: plain where every reader takes it for that text, else in double quotes. */
export function writeScalar(text: string): string {
  if (SAFE_PLAIN.test(text) && !LOOKS_LIKE_A_VALUE.test(text)) return text;
  return JSON.stringify(text).replace(TO_NUMBER, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

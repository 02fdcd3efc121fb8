import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';

import schema from '../../../../src/domain/coaching/library/prompts.schema.json';
import library from '../../../../src/domain/coaching/library/prompts.en.json';
import { MOST_CHARACTERS, readLibraryText, type LibraryText } from '../../../../src/domain/coaching/library/read-library-text';
import { starterFileIn } from '../../../../src/domain/coaching/library/starter-file';
import { readLibrary } from '../../../../src/domain/coaching/library/read-library';

const ONE = `two-hats-prompts: 1
prompts:
  - id: mine-1
    kind: question
    hat: leader
    audience: shared
    text: What would you like to try?
    system: S15
    situations: [steady]
    relations: [report]
    followUps: [What else?]
    minutes: 4
    heading: Inspire
`;

/** The first problem as `line:column path kind`. */
function refused(text: string): string {
  const read = readLibraryText(text);
  if (read.kind !== 'refused') return read.kind;
  const { line, column, path, fault } = read.problems[0]!;
  return `${line}:${column} ${path} ${fault.kind}`.replace('  ', ' ');
}

/** `ONE` with the line that begins with `key` changed. */
const withLine = (key: string, line: string) => ONE.replace(new RegExp(`^( *(?:- )?)${key}:.*$`, 'm'), `$1${line}`);

describe('readLibraryText', () => {
  it('[PL1] reads YAML and JSON alike', () => {
    const wanted = readLibrary(library);
    expect(readLibraryText(JSON.stringify(library))).toEqual(wanted);
    expect(readLibraryText(JSON.stringify(library, undefined, 2))).toEqual(wanted);
    expect(readLibraryText(stringify(library))).toEqual(wanted);
  });

  it('[PL1] reads the example of docs/prompts.md, and the starter in each language, which the published schema takes as well', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(__dirname, '../../../../docs/prompts.md'), 'utf8')) ?? [];
    const accepts = new Ajv({ strict: false }).compile(schema);
    for (const text of [example, starterFileIn('en-GB'), starterFileIn('de-AT')]) {
      const read = readLibraryText(text);
      expect(read).toMatchObject({ kind: 'ok', use: 'add' });
      expect(read.kind === 'ok' && read.prompts).toHaveLength(2);
      expect(accepts(parse(text))).toBe(true);
    }
  });

  it('[PL4] names every value of the form in the starter of each language', () => {
    const keys = (text: string) => new Set(text.match(/^ *(?:# |- )?[\w-]+(?=:)/gm)?.map((key) => key.replace(/^[ #-]*/, '')));
    const values = (text: string) => new Set(text.match(/\b(?:S\d+|[a-z]+(?:-[a-z]+)+)\b/g));
    const [english, german] = [starterFileIn('en'), starterFileIn('de')];
    expect(german).toContain('Ändere diese Datei');
    expect([...keys(english)].filter((key) => !keys(german).has(key))).toEqual([]);
    expect([...values(english)].filter((value) => !values(german).has(value) && !/^my-|one-line/.test(value))).toEqual([]);
    expect(starterFileIn('fr')).toBe(english);
  });

  it('[PL1] reads a text as another program wrote it: byte order mark, CRLF, comments, quotes', () => {
    const wanted = readLibraryText(ONE);
    expect(wanted.kind).toBe('ok');
    expect(readLibraryText(`\uFEFF${ONE.replaceAll('\n', '\r\n')}`)).toEqual(wanted);
    expect(readLibraryText(`# Ours\n---\n${ONE.replace('What would you like to try?', '"What would you like to try?" # gently')}`)).toEqual(wanted);
    expect(readLibraryText(ONE.replace('What would you like to try?', '>-\n      What would you\n      like to try?'))).toEqual(wanted);
  });

  it.each(['', '\n\n', '# nothing yet\n', '---\n', '~', '\uFEFF'])('[PL4] takes %j for no file at all', (text) => {
    expect(readLibraryText(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['a value of another kind', withLine('minutes', 'minutes: four'), '12:14 prompts[0].minutes wrong-minutes'],
    ['a list where a word belongs', withLine('hat', 'hat: [leader]'), '5:10 prompts[0].hat not-one-of'],
    ['a word where a list belongs', withLine('situations', 'situations: steady'), '9:17 prompts[0].situations not-some-of'],
    ['a value that is missing, where its prompt begins', withLine('heading', '# later'), '3:5 prompts[0].heading not-text'],
    ['a key without a value', withLine('system', 'system:'), '8:12 prompts[0].system not-one-of'],
    ['yes for a text', withLine('text', 'text: true'), '7:11 prompts[0].text not-text'],
    ['a text that is too long', withLine('text', `text: ${'What '.repeat(40)}?`), '7:11 prompts[0].text text-too-long'],
    ['another version', ONE.replace(': 1', ': 2'), '1:19 two-hats-prompts wrong-version'],
    ['a plain list', '- a\n- b\n', '1:1 not-an-object'],
    ['no prompts', 'two-hats-prompts: 1\nprompts: {}\n', '2:10 prompts no-prompts'],
    ['a prompt that is a word', 'two-hats-prompts: 1\nprompts:\n  - hello\n', '3:5 prompts[0] not-an-object'],
    ['an id that stands twice', ONE + ONE.slice(ONE.indexOf('  - id')), '14:9 prompts[1].id id-twice'],
    ['a key that stands twice', withLine('hat', 'kind: question'), '5:5 prompts[0] key-twice'],
    ['a key that stands twice at the top', `use: add\nuse: replace\n${ONE}`, '2:1 key-twice'],
    ['a key twice in JSON', '{"two-hats-prompts": 1, "prompts": [], "prompts": []}', '1:40 key-twice'],
    ['an anchor', withLine('text', 'text: &here What now?'), '7:11 mark-without-quotes'],
    ['an alias', withLine('text', 'text: *here'), '7:11 mark-without-quotes'],
    ['a tag', withLine('text', 'text: !!js/function "x"'), '7:11 mark-without-quotes'],
    ['a mark that YAML keeps for itself', withLine('text', 'text: @all, what now?'), '7:11 mark-without-quotes'],
    ['a colon inside a text', withLine('text', 'text: One thing: what is it?'), '7:11 colon-without-quotes'],
    ['a quote that is not closed', withLine('text', 'text: "What now?'), '7:11 not-closed'],
    ['a bracket that is not closed', withLine('situations', 'situations: [steady'), '10:5 indent'],
    ['an indent that is off', ONE.replace('    hat:', '   hat:'), '5:1 missing-sign'],
    ['a tab for an indent', ONE.replace('    hat:', '\that:'), '5:1 tab'],
    ['an escape that YAML does not know', withLine('text', 'text: "What \\do you see?"'), '7:17 wrong-escape'],
    ['a second document', `${ONE}---\n${ONE}`, '14:1 several-documents'],
    ['a list as a key', `? [a]\n: b\n${ONE}`, '1:3 unreadable'],
    ['zeros, as of a file in another encoding', ONE.split('').join('\0'), '1:2 control-character'],
  ])('[PL3] refuses %s, with its place', (_what, text, place) => {
    expect(refused(text)).toBe(place);
  });

  it('[PL2] passes over a key called __proto__, and is not changed by it', () => {
    const read = readLibraryText(`__proto__: { use: replace }\n${ONE.replace('hat: leader', '__proto__: { hat: leader }')}`);
    expect(read.kind).toBe('refused');
    expect(readLibraryText(`__proto__: { use: replace }\n${ONE.replace('hat: leader', 'hat: leader\n    __proto__: { tool: vision }\n    constructor: x')}`)).toEqual(readLibraryText(ONE));
    expect(({} as Record<string, unknown>)['use']).toBeUndefined();
  });

  it('[PL3] names at most twenty problems, in the order of the file', () => {
    const many = ONE + Array.from({ length: 60 }, () => '  - nothing\n').join('');
    const read = readLibraryText(many);
    const lines = read.kind === 'refused' ? read.problems.map(({ line }) => line) : [];
    expect(lines).toEqual(Array.from({ length: 20 }, (_, index) => 14 + index));
  });

  const LAUGHS = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, place) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[place]!}`).join(', ')}]`)].join('\n');
  const LARGE: readonly (readonly [string, string, string])[] = [
    ['ten megabytes of one prompt after the other', ONE + ONE.slice(ONE.indexOf('  - id')).repeat(45_000), 'too-large'],
    ['ten megabytes of a single text', `two-hats-prompts: 1\nprompts: "${'x'.repeat(10_000_000)}"`, 'too-large'],
    ['a file within the size, of commas alone', `[${','.repeat(MOST_CHARACTERS - 2)}`, 'too-large'],
    ['brackets within brackets', '['.repeat(500_000), 'too-deep'],
    ['braces within braces', '{"a":'.repeat(150_000), 'too-deep'],
    ['lists within lists on one line', `${'- '.repeat(400_000)}x`, 'too-deep'],
    ['keys within keys', `${'? '.repeat(400_000)}x`, 'too-deep'],
    ['ever deeper lines', Array.from({ length: 1_200 }, (_, indent) => `${' '.repeat(indent)}a:`).join('\n'), 'too-deep'],
    ['aliases of aliases of aliases', LAUGHS, 'mark-without-quotes'],
    ['thirty thousand keys', `a: 1\n${Array.from({ length: 30_000 }, (_, place) => `k${place}: 1\n`).join('')}`, 'wrong-version'],
    ['forty thousand times the same key', 'k: 1\n'.repeat(40_000), 'key-twice'],
  ];

  it.each(LARGE)('[PL2] refuses %s, and soon', (_what, text, kind) => {
    const read = readLibraryText(text);
    expect(read.kind === 'refused' ? read.problems[0]!.fault.kind : read.kind).toBe(kind);
  }, 20_000);

  /** Pieces that mean something to YAML or to a library, in whatever order. */
  const piece = fc.oneof(
    fc.constantFrom('two-hats-prompts: 1\n', 'prompts:\n', '  - ', '- ', '? ', ': ', ':', '[', ']', '{', '}', ',', '"', "'", '|\n', '>-\n', '&a ', '*a', '!t ', '#', '\n', '\r\n', '\t', '  ', '---\n', '...\n', '%YAML 1.2\n', '\\', '\uFEFF', '\0', '__proto__: ', '<<: ', '~', 'null', '0x1f', '.inf', '1e999', '@', '`', 'use: add\n', ONE),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const anyText = fc.oneof(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' }), fc.jsonValue().map((value) => JSON.stringify(value)));

  it('[PL2] answers any text: never throws, and every problem has its place in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read: LibraryText = readLibraryText(text);
        if (read.kind !== 'refused') return;
        expect(read.problems.length).toBeGreaterThan(0);
        const lines = text.split('\n');
        for (const { line, column } of read.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('[PL3] answers a good file that was damaged anywhere, and repeats none of its text', () => {
    fc.assert(
      fc.property(fc.nat(ONE.length), fc.nat(12), piece, (at, gone, put) => {
        const read = readLibraryText(ONE.slice(0, at) + put + ONE.slice(at + gone));
        if (read.kind === 'refused') expect(JSON.stringify(read.problems)).not.toMatch(/What would you|What else|mine-1/);
      }),
      { numRuns: 1500 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import fc from 'fast-check';

import library from '../../../../src/domain/coaching/library/prompts.en.json';
import schema from '../../../../src/domain/coaching/library/prompts.schema.json';
import { writePath, type LibraryFault } from '../../../../src/domain/coaching/library/library-problem';
import { readLibrary } from '../../../../src/domain/coaching/library/read-library';
import { PLAN_PARTS, RELATIONS, SITUATIONS, SYSTEMS } from '../../../../src/domain/coaching/prompt';

type Json = Record<string, unknown>;

const valid: Json = {
  id: 'mine-1',
  kind: 'question',
  hat: 'leader',
  audience: 'shared',
  text: 'What would you like to try?',
  system: 'S15',
  situations: ['steady'],
  relations: ['report'],
  followUps: ['What else?'],
  minutes: 4,
  heading: 'Inspire',
};
const file = (...prompts: unknown[]) => ({ 'two-hats-prompts': 1, prompts });
const problemsOf = (value: unknown) => {
  const read = readLibrary(value);
  return read.kind === 'refused' ? read.problems.map(({ path, fault }) => ({ path: writePath(path), fault })) : [];
};
const accepts = new Ajv({ strict: false }).compile(schema);

describe('readLibrary', () => {
  it('[PL1] adds to the built-in prompts unless the file says that it replaces them', () => {
    expect(readLibrary({ ...file(valid), use: 'add' })).toEqual(readLibrary(file(valid)));
    expect(readLibrary({ ...file(valid), use: 'replace' })).toEqual({ kind: 'ok', use: 'replace', prompts: [valid] });
    expect(problemsOf({ ...file(valid), use: 'both' })).toEqual([{ path: 'use', fault: { kind: 'not-one-of', allowed: ['add', 'replace'] } }]);
  });

  it('[C15] reads a prompt with and without its optional tags', () => {
    expect(readLibrary(file(valid))).toEqual({ kind: 'ok', use: 'add', prompts: [valid] });
    const tagged = { ...valid, part: 'inspire', skill: 'coaching', shift: 'control-to-trust', tool: 'vision' };
    expect(readLibrary(file(tagged))).toEqual({ kind: 'ok', use: 'add', prompts: [tagged] });
  });

  it('[C15] passes over unknown keys, so that later files can be read', () => {
    expect(readLibrary({ ...file({ ...valid, mood: 'x' }), author: 'HR' })).toEqual({ kind: 'ok', use: 'add', prompts: [valid] });
  });

  it.each<[string, unknown, LibraryFault]>([
    ['id', 'Has Space', { kind: 'wrong-id' }],
    ['id', 7, { kind: 'wrong-id' }],
    ['kind', 'quiz', { kind: 'not-one-of', allowed: ['question', 'feedback', 'delegation', 'action', 'reflection'] }],
    ['hat', undefined, { kind: 'not-one-of', allowed: ['manager', 'leader'] }],
    ['audience', 'everyone', { kind: 'not-one-of', allowed: ['shared', 'private'] }],
    ['text', '  ', { kind: 'not-text' }],
    ['text', 'x'.repeat(120), { kind: 'text-too-long', limit: 120 }],
    ['text', 'one\ntwo', { kind: 'not-one-line' }],
    ['text', 'safe \u202e elif', { kind: 'not-one-line' }],
    ['system', 'S17', { kind: 'not-one-of', allowed: SYSTEMS }],
    ['part', 'other', { kind: 'not-one-of', allowed: PLAN_PARTS }],
    ['situations', [], { kind: 'not-some-of', allowed: SITUATIONS }],
    ['situations', ['steady', 'steady'], { kind: 'not-some-of', allowed: SITUATIONS }],
    ['relations', 'report', { kind: 'not-some-of', allowed: RELATIONS }],
    ['followUps', [], { kind: 'not-follow-ups' }],
    ['followUps', ['a', 'b', 'c'], { kind: 'not-follow-ups' }],
    ['minutes', 0, { kind: 'wrong-minutes', limit: 30 }],
    ['minutes', 2.5, { kind: 'wrong-minutes', limit: 30 }],
    ['minutes', '4', { kind: 'wrong-minutes', limit: 30 }],
    ['heading', null, { kind: 'not-text' }],
    ['about', ' ', { kind: 'not-text' }],
  ])('[C15] refuses %s when it is %j, and says where and why', (key, value, fault) => {
    const broken = file(valid, { ...valid, id: 'mine-2', [key]: value });
    expect(problemsOf(broken)).toEqual([{ path: `prompts[1].${key}`, fault }]);
  });

  it('[C15] takes what is just within its limits, and letters of every script', () => {
    expect(problemsOf(file({ ...valid, text: 'x'.repeat(119), minutes: 30, id: 'a'.repeat(64) }))).toEqual([]);
    expect(problemsOf(file({ ...valid, text: 'چه می\u200cخواهید؟' }))).toEqual([]);
  });

  it('[C15] refuses an id that stands twice, and a follow-up by its place', () => {
    expect(problemsOf(file(valid, valid))).toEqual([{ path: 'prompts[1].id', fault: { kind: 'id-twice' } }]);
    expect(problemsOf(file({ ...valid, followUps: ['fine', ''] }))).toEqual([{ path: 'prompts[0].followUps[1]', fault: { kind: 'not-text' } }]);
  });

  it.each([null, [], 'text', 3, {}, { 'two-hats-prompts': 2, prompts: [valid] }, { 'two-hats-prompts': 1 }, file(), file(null), file('x')])('[C15] refuses %j as a whole', (value) => {
    expect(problemsOf(value)).toHaveLength(1);
  });

  it('[C15] stops at 2,000 prompts and at twenty problems', () => {
    const many = (count: number) => file(...Array.from({ length: count }, (_, index) => ({ ...valid, id: `p-${index}` })));
    expect(readLibrary(many(2000)).kind).toBe('ok');
    expect(problemsOf(many(2001))).toEqual([{ path: 'prompts', fault: { kind: 'too-many-prompts', limit: 2000 } }]);
    expect(problemsOf(file(...Array.from({ length: 30 }, () => null)))).toHaveLength(20);
  });

  it('[C15] takes nothing from a prototype', () => {
    const inherited = JSON.parse('{"__proto__": {"tool": "vision"}}') as Json;
    expect(readLibrary(file(Object.assign(Object.create(inherited) as Json, { ...valid })))).toEqual({ kind: 'ok', use: 'add', prompts: [valid] });
    expect(readLibrary(file(Object.assign(Object.create({ tool: 'vision' }) as Json, valid)))).toEqual({ kind: 'ok', use: 'add', prompts: [valid] });
  });

  it('[C15] answers any value without throwing, and repeats no text of the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(valid)), (value, key) => {
        const read = readLibrary(file({ ...valid, [key]: value }));
        if (read.kind === 'refused') for (const { path } of read.problems) expect(writePath(path)).toMatch(/^prompts\[0\]\.[a-zA-Z]+(\[\d\])?$/);
        readLibrary(value);
      }),
    );
  });

  it('[C15] agrees with the published schema', () => {
    expect(accepts(library)).toBe(true);
    expect(readLibrary(library).kind).toBe('ok');
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constant(undefined)), fc.constantFrom(...Object.keys(valid), 'part', 'tool', 'about'), (value, key) => {
        // Writing it as JSON drops a key that is undefined.
        const candidate = JSON.parse(JSON.stringify(file({ ...valid, [key]: value }))) as unknown;
        if (readLibrary(candidate).kind === 'ok') expect(accepts(candidate)).toBe(true);
      }),
    );
  });

  it('[C15] is described in docs/prompts.md key by key', () => {
    const text = readFileSync(join(__dirname, '../../../../docs/prompts.md'), 'utf8');
    for (const key of [...Object.keys(valid), 'part', 'skill', 'shift', 'tool', 'when', 'about']) expect(text).toContain(`\`${key}\``);
  });
});

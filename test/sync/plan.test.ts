import { plan, type There } from '../../src/sync/plan';

const agreed = { text: 'base', tag: '"1"', itemId: 'i' };
const clean = { text: 'base', agreed };
const typed = { text: 'typed', agreed };
const fresh = { text: 'typed', agreed: undefined };
const unchanged: There = { kind: 'as-agreed' };
const there = (text: string, tag = '"2"'): There => ({ kind: 'read', itemId: 'i', tag, text });

describe('plan', () => {
  it('[S1] does nothing when nothing changed', () => {
    expect(plan(clean, unchanged, [])).toEqual({ kind: 'nothing' });
    expect(plan(undefined, unchanged, [])).toEqual({ kind: 'nothing' });
    expect(plan(clean, there('base', '"1"'), [])).toEqual({ kind: 'nothing' });
  });

  it('[S2] creates a file that OneDrive never had', () => {
    expect(plan(fresh, unchanged, [])).toEqual({ kind: 'create', text: 'typed' });
    expect(plan(fresh, { kind: 'absent' }, [])).toEqual({ kind: 'create', text: 'typed' });
  });

  it('[S3, I3] replaces exactly the version that was agreed last', () => {
    const update = { kind: 'update', text: 'typed', itemId: 'i', ifMatch: '"1"' };
    expect(plan(typed, unchanged, [])).toEqual(update);
    expect(plan(typed, there('base', '"1"'), [])).toEqual(update);
  });

  it.each([undefined, clean, typed, fresh])('[S4] reads what may have changed before it decides anything (%j)', (here) => {
    expect(plan(here, { kind: 'suspect', itemId: 'j' }, [])).toEqual({ kind: 'read', itemId: 'j' });
  });

  it('[S5] takes only the tag when the content is the same', () => {
    const answer = { kind: 'agree', agreed: { ...agreed, tag: '"2"' } };
    expect(plan(clean, there('base'), [])).toEqual(answer);
    expect(plan(typed, there('base'), [])).toEqual(answer);
    expect(plan(typed, there('typed'), [])).toEqual({ kind: 'agree', agreed: { ...agreed, text: 'typed', tag: '"2"' } });
  });

  it('[S6] takes what changed there alone', () => {
    const taken = { kind: 'take', agreed: { text: 'theirs', tag: '"2"', itemId: 'i' } };
    expect(plan(clean, there('theirs'), [])).toEqual(taken);
    expect(plan(undefined, there('theirs'), [])).toEqual(taken);
  });

  it('[S7] merges what changed on both sides from what was agreed', () => {
    expect(plan(typed, there('theirs'), [])).toEqual({
      kind: 'merge',
      base: 'base',
      ours: 'typed',
      agreed: { text: 'theirs', tag: '"2"', itemId: 'i' },
    });
  });

  it('[S8, F2] knows its own words when the answer to an upload was lost', () => {
    expect(plan({ text: 'typed on', agreed }, there('typed'), ['typed'])).toMatchObject({ kind: 'agree', agreed: { text: 'typed' } });
    expect(plan({ text: 'typed on', agreed: undefined }, there('typed'), ['typed'])).toMatchObject({ kind: 'agree' });
  });

  it('[S9] puts together two files that were made under one name', () => {
    expect(plan(fresh, there('theirs'), [])).toMatchObject({ kind: 'merge', base: undefined, ours: 'typed' });
    expect(plan(fresh, there('typed'), [])).toMatchObject({ kind: 'agree' });
    const anew: There = { kind: 'read', itemId: 'other', tag: '"1"', text: 'older' };
    expect(plan(clean, anew, [])).toMatchObject({ kind: 'merge', base: undefined, ours: 'base' });
  });

  it.each([clean, typed])('[S10, I6] never deletes here what is gone there', (here) => {
    expect(plan(here, { kind: 'absent' }, [])).toEqual({ kind: 'forget' });
    expect(plan(undefined, { kind: 'absent' }, [])).toEqual({ kind: 'nothing' });
  });

  describe('of a file in the trash', () => {
    it('[S11] takes it off the device when it is gone there, unless something of it never was there', () => {
      expect(plan(clean, { kind: 'absent' }, [], true)).toEqual({ kind: 'drop' });
      expect(plan(typed, { kind: 'absent' }, [], true)).toEqual({ kind: 'forget' });
      expect(plan(fresh, { kind: 'absent' }, [], true)).toEqual({ kind: 'create', text: 'typed' });
    });

    it('[S11] takes the file that was begun under its name', () => {
      const anew: There = { kind: 'read', itemId: 'other', tag: '"1"', text: 'anew' };
      expect(plan(clean, anew, [], true)).toMatchObject({ kind: 'take', agreed: { text: 'anew' } });
      expect(plan(typed, anew, [], true)).toMatchObject({ kind: 'merge', base: undefined });
    });
  });
});

import fc from 'fast-check';

import { changedPart, mergeArrival, remember } from '../../../src/ui/notebook/merge-arrival';

describe('mergeArrival', () => {
  it('ignores the late echo of our own typing', () => {
    expect(mergeArrival(['a', 'ab', 'abc'], 'abc', 'ab')).toEqual({ kind: 'known', sent: ['ab', 'abc'] });
  });

  it('takes a change from elsewhere when nothing was typed since', () => {
    expect(mergeArrival(['one'], 'one', 'one\ntwo')).toMatchObject({ kind: 'changed', text: 'one\ntwo', isMerged: false });
  });

  it('keeps what was typed meanwhile and hands both on', () => {
    const arrival = mergeArrival(['top\nend', 'top\nend typed'], 'top\nend typed', 'new\ntop\nend');
    expect(arrival).toMatchObject({ kind: 'changed', text: 'new\ntop\nend typed', isMerged: true });
  });

  it('shows a restored version though it was typed here once', () => {
    const { sent } = mergeArrival(['old', 'new'], 'new', 'new');
    expect(mergeArrival(sent, 'new', 'old')).toMatchObject({ kind: 'changed', text: 'old', isMerged: false });
  });

  it('never drops a line that was added on either side', () => {
    const line = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.array(line), (base, mine, theirs) => {
        const before = base.join('\n');
        const current = [...base, ...mine.map((each) => `mine-${each}`)].join('\n');
        const incoming = [...theirs.map((each) => `theirs-${each}`), ...base].join('\n');
        const arrival = mergeArrival([before, current], current, incoming);
        const shown = (arrival.kind === 'known' ? current : arrival.text).split('\n');
        for (const each of current.split('\n').filter((words) => words !== '')) expect(shown).toContain(each);
        if (arrival.kind === 'changed') for (const each of incoming.split('\n').filter((words) => words !== '')) expect(shown).toContain(each);
      }),
    );
  });
});

describe('changedPart', () => {
  it('turns one text into the other when put in its place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { start, end, words } = changedPart(before, after);
        expect(before.slice(0, start) + words + before.slice(end)).toBe(after);
      }),
    );
  });
});

describe('remember', () => {
  it('keeps a bounded number of texts, the newest last', () => {
    const sent = Array.from({ length: 80 }, (_, index) => String(index)).reduce<readonly string[]>(remember, ['']);
    expect(sent).toHaveLength(50);
    expect(sent.at(-1)).toBe('79');
  });
});

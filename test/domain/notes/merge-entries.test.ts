import { listPieces, mergeEntry, mergeLatest } from '../../../src/domain/notes/merge-entries';
import type { Piece } from '../../../src/domain/notes/merge-pieces';
import { shortHash } from '../../../src/domain/shared/short-hash';

function entry(...lines: readonly string[]): Piece {
  return { key: 'k3v9', lines };
}
const merged = (base: string | undefined, ours: string, theirs: string) =>
  mergeEntry(base === undefined ? undefined : entry(`${base} ^k3v9`), entry(`${ours} ^k3v9`), entry(`${theirs} ^k3v9`)).pieces.map(({ lines }) => lines.join('\n'));

describe('listPieces', () => {
  it('takes the lines that continue an entry with it, to the end of the list', () => {
    expect(listPieces(['- [ ] Send it ^k3v9', '  Effect: they know', '  Next: ask', '- not ours', '  nor this', '* last ^p7q2', '  to the end'])).toEqual([
      { key: 'k3v9', lines: ['- [ ] Send it ^k3v9', '  Effect: they know', '  Next: ask'] },
      { key: undefined, lines: ['- not ours'] },
      { key: undefined, lines: ['  nor this'] },
      { key: 'p7q2', lines: ['* last ^p7q2', '  to the end'] },
    ]);
  });

  it('knows an entry by its first id alone: what somebody copied by hand is lines', () => {
    expect(listPieces(['- one ^k3v9', '- two ^k3v9', 'no entry ^p7q2']).map(({ key }) => key)).toEqual(['k3v9', undefined, undefined]);
  });
});

describe('mergeEntry', () => {
  it.each([
    ['[ ]', '[x]', '[-]', '[x]'],
    ['[ ]', '[-]', '[x]', '[x]'],
    ['[ ]', '[X]', '[-]', '[X]'],
    ['[ ]', '[x]', '[X]', '[x]'],
    ['[x]', '[-]', '[ ]', '[-]'],
    ['[x]', '[ ]', '[-]', '[-]'],
    ['[ ]', '[x]', '[ ]', '[x]'],
    ['[ ]', '[ ]', '[-]', '[-]'],
  ])('[M3] makes of a box that was %s, and is %s here and %s there, %s', (was, ours, theirs, now) => {
    expect(merged(`- ${was} Send it`, `- ${ours} Send it`, `- ${theirs} Send it`)).toEqual([`- ${now} Send it ^k3v9`]);
  });

  it('[M3] leaves an open box where the other side took it away', () => {
    expect(merged('- [x] Send it', '- [ ] Send it', '- Send it')).toEqual(['- [ ] Send it ^k3v9']);
    expect(merged('- [x] Send it', '- Send it', '- [-] Send it')).toEqual(['- [-] Send it ^k3v9']);
  });

  it('[M3] merges box and words apart, with the lines that follow', () => {
    const pieces = mergeEntry(
      entry('- [ ] Send it ^k3v9', '  Effect: none'),
      entry('- [x] Send it ^k3v9', '  Effect: none'),
      entry('- [ ] Send it today ^k3v9', '  Effect: none', '  Next: ask'),
    );
    expect(pieces).toEqual({ pieces: [entry('- [x] Send it today ^k3v9', '  Effect: none', '  Next: ask')], conflicts: 0 });
  });

  it('[M3] keeps both wordings, the same on every device, and counts them', () => {
    const [ours, theirs] = [entry('- [ ] Send it today ^k3v9'), entry('- [x] Bring it ^k3v9', '  Next: ask')];
    const both = mergeEntry(entry('- [ ] Send it ^k3v9'), ours, theirs);
    const id = `k3v9-${shortHash('Send it today', 4)}`;
    expect(both).toEqual({ pieces: [entry('- [x] Bring it ^k3v9', '  Next: ask'), { key: id, lines: [`- [x] Send it today ^${id}`] }], conflicts: 1 });
    expect(mergeEntry(entry('- [ ] Send it ^k3v9'), theirs, ours)).toEqual(both);
  });

  it('merges what both sides added by one id', () => {
    expect(merged(undefined, '- [x] Send it', '- [ ] Send it')).toEqual(['- [x] Send it ^k3v9']);
    expect(mergeEntry(undefined, entry('- Send it ^k3v9'), entry('- Bring it ^k3v9')).conflicts).toBe(1);
  });

  it('keeps the bullet of the side that changed it, and a hyphen where both did', () => {
    expect(merged('- Send it', '* Send it', '- Send it')).toEqual(['* Send it ^k3v9']);
    expect(merged('- Send it', '- Send it', '+ Send it')).toEqual(['+ Send it ^k3v9']);
    expect(merged('+ Send it', '* Send it', '- Send it')).toEqual(['- Send it ^k3v9']);
  });

  it('takes the id off the words, not off what merely looks like one', () => {
    expect(mergeEntry(entry('- Send it ^k3v9'), entry('- no id here'), entry('- Send it ^k3v9')).pieces[0]?.lines).toEqual(['- no id here ^k3v9']);
  });
});

describe('mergeLatest', () => {
  const latest = (ours: string, theirs: string) => mergeLatest(entry('- Ask first (on 2026-11-01) ^k3v9'), entry(`- ${ours} ^k3v9`), entry(`- ${theirs} ^k3v9`));

  it.each([
    ['2026-11-10', '2026-11-17'],
    ['2026-11-17', '2026-11-10'],
  ])('[M3] keeps the later of two days, %s and %s, and nothing twice', (ours, theirs) => {
    expect(latest(`Ask first (on ${ours})`, `Ask first (on ${theirs})`)).toEqual({ pieces: [entry('- Ask first (on 2026-11-17) ^k3v9')], conflicts: 0 });
  });

  it('[M3] keeps both where the words differ as well', () => {
    expect(latest('Ask first, then wait (on 2026-11-10)', 'Ask twice (on 2026-11-17)').conflicts).toBe(1);
  });

  it.each([
    ['Ask first', 'Ask first (on 2026-11-17)'],
    ['Ask first (on 2026-11-17)', 'Ask first'],
    ['Ask first', 'Ask twice'],
    ['Ask first (on 2026-11-10) and again', 'Ask first (on 2026-11-17) and again'],
  ])('[M3] merges as any other entry where no day ends it on both sides: %s and %s', (ours, theirs) => {
    expect(latest(ours, theirs).conflicts).toBe(1);
  });

  it('[M3] compares the days of entries of several lines, too', () => {
    const pieces = mergeLatest(undefined, entry('- Ask first ^k3v9', '  twice (on 2026-11-10)'), entry('- Ask first ^k3v9', '  twice (on 2026-11-17)'));
    expect(pieces).toEqual({ pieces: [entry('- Ask first ^k3v9', '  twice (on 2026-11-17)')], conflicts: 0 });
  });
});

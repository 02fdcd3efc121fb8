import fc from 'fast-check';

import { mergeText } from '../../../src/domain/notes/merge';
import type { CommitmentId, LocalDate, Note } from '../../../src/domain/notes/note';
import { readNote, writeNote } from '../../../src/domain/notes/note-file';
import { putIntoTrash, takeOutOfTrash, trashedOn } from '../../../src/domain/notes/trash';
import { aNote, wildDay, wildNote } from './a-note';

const FRONT = '---\ntwo-hats: 1\nid: a\n---\n';
const commitment = (id: string, text: string, state: 'open' | 'done' | 'dropped' = 'open') => ({ id: id as CommitmentId, owner: 'me' as const, text, due: undefined, state });
const base = aNote({ text: 'one\ntwo\nthree', commitments: [commitment('c1', 'call'), commitment('c2', 'write')], moments: [{ id: 'm1', text: 'early' }] });
const baseText = writeNote(undefined, base);
const edited = (changes: Partial<Note>) => writeNote(baseText, { ...base, ...changes });

function noteIn(text: string): Note {
  const read = readNote(text);
  if (read.kind === 'broken') throw new Error(`${read.problem.kind}\n${text}`);
  return read.note;
}

/**
 * The words of a text: what no merge may lose. Times of day are set by the app, and of two closings one is dropped; of two
 * spellings of one heading that differ in case alone, one stays.
 */
const words = (text: string) => new Set(text.replace(/^##[ \t].*$/gm, (heading) => heading.toLowerCase()).split(/[\s\uFEFF]+/).filter((word) => word !== '' && !/^\d{4}-\d\d-\d\dT/.test(word)));
function expectNothingLost(before: string | undefined, sides: readonly string[], merged: string): void {
  const known = words(before ?? '');
  const kept = words(merged);
  expect(sides.flatMap((side) => [...words(side)]).filter((word) => !known.has(word) && !kept.has(word))).toEqual([]);
}

describe('mergeText', () => {
  it('[M1] takes what only one side changed, in text, lists and front matter at once', () => {
    const ours = edited({ text: 'one\ntwo\nthree\nfour', situation: 'crisis' });
    const theirs = edited({ title: 'Catch-up', commitments: [commitment('c1', 'call', 'done'), commitment('c2', 'write'), commitment('c3', 'ask')], privateText: 'tired' });
    const { text, conflicts } = mergeText(baseText, ours, theirs);
    expect(noteIn(text)).toEqual({
      ...base,
      text: 'one\ntwo\nthree\nfour',
      situation: 'crisis',
      title: 'Catch-up',
      privateText: 'tired',
      commitments: [commitment('c1', 'call', 'done'), commitment('c2', 'write'), commitment('c3', 'ask')],
    });
    expect(conflicts).toBe(0);
  });

  it('[M1] deletes what one side deleted and the other left alone', () => {
    const { text } = mergeText(baseText, edited({ commitments: [commitment('c2', 'write')], moments: [], text: 'one\nthree' }), edited({ title: 'Catch-up' }));
    expect(noteIn(text)).toEqual({ ...base, title: 'Catch-up', commitments: [commitment('c2', 'write')], moments: [], text: 'one\nthree' });
  });

  it('[M2] takes the same change of both sides once', () => {
    const ours = edited({ text: 'one\n2\nthree', commitments: [...base.commitments, commitment('c3', 'ask')], title: 'A' });
    const theirs = edited({ text: 'one\n2\nthree', commitments: [...base.commitments, commitment('c3', 'ask')], title: 'A', minutes: 45 });
    expect(mergeText(baseText, ours, theirs)).toEqual({ text: theirs, conflicts: 0 });
  });

  it('[M3] merges the box and the words of one entry', () => {
    const ours = edited({ commitments: [commitment('c1', 'call Noor'), commitment('c2', 'write', 'dropped')] });
    const theirs = edited({ commitments: [commitment('c1', 'call', 'done'), commitment('c2', 'write', 'done')] });
    const { text, conflicts } = mergeText(baseText, ours, theirs);
    expect(noteIn(text).commitments).toEqual([commitment('c1', 'call Noor', 'done'), commitment('c2', 'write', 'done')]);
    expect(conflicts).toBe(0);
  });

  it('[M3] keeps both rewritings of one entry, the second under an id of its own, and merging once more adds no third', () => {
    const ours = edited({ commitments: [commitment('c1', 'call Noor', 'done'), commitment('c2', 'write')] });
    const theirs = edited({ commitments: [commitment('c1', 'call Ben'), commitment('c2', 'write')] });
    const { text, conflicts } = mergeText(baseText, ours, theirs);
    const [first, second, third] = noteIn(text).commitments;
    expect([first, second?.text, second?.state, third]).toEqual([commitment('c1', 'call Ben', 'done'), 'call Noor', 'done', commitment('c2', 'write')]);
    expect(second?.id).toMatch(/^c1-[0-9a-z]{4}$/);
    expect(conflicts).toBe(1);
    expect(mergeText(baseText, text, ours).text).toBe(text);
    expect(mergeText(baseText, theirs, text).text).toBe(text);
  });

  it('[M3] gives the id to the words that sort first, whatever else the sides say', () => {
    const ours = edited({ title: 'A', commitments: [commitment('c1', 'zebra'), commitment('c2', 'write')] });
    const theirs = edited({ title: 'Z', commitments: [commitment('c1', 'apple'), commitment('c2', 'write')] });
    expect(noteIn(mergeText(baseText, ours, theirs).text).commitments[0]).toEqual(commitment('c1', 'apple'));
  });

  it('[M3] opens an entry again that one side opened again', () => {
    const start = edited({ commitments: [commitment('c1', 'call', 'done')] });
    const text = mergeText(start, edited({ commitments: [commitment('c1', 'call')] }), edited({ commitments: [commitment('c1', 'call Noor', 'done')] })).text;
    expect(noteIn(text).commitments).toEqual([commitment('c1', 'call Noor')]);
  });

  it('[M3] keeps a line that a person copied with its id', () => {
    const copied = baseText.replace('- [ ] Me: call ^c1', '- [ ] Me: call ^c1\n- [ ] Me: phone ^c1');
    for (const text of [mergeText(baseText, copied, edited({ commitments: [commitment('c1', 'call', 'done'), commitment('c2', 'write')] })).text]) {
      expect(text).toContain('- [x] Me: call ^c1\n- [ ] Me: phone ^c1\n');
    }
  });

  it('[M1, M3] has each entry once that neither side deleted, in whatever order they put them', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const arranged = fc.shuffledSubarray(ids);
    const list = (order: readonly string[]) => edited({ moments: order.map((id) => ({ id, text: `moment ${id}` })) });
    fc.assert(
      fc.property(arranged, arranged, (one, other) => {
        const merged = noteIn(mergeText(list(ids), list(one), list(other)).text).moments.map(({ id }) => id);
        expect(merged.length).toBe(new Set(merged).size);
        for (const id of ids.filter((each) => one.includes(each) && other.includes(each))) expect(merged).toContain(id);
        expect(merged.filter((id) => id.includes('-'))).toEqual([]);
      }),
    );
  });

  it('[M3] keeps the order in which one side put the entries, each once', () => {
    const ours = edited({ commitments: [commitment('c2', 'write'), commitment('c1', 'call')] });
    const theirs = edited({ commitments: [commitment('c1', 'call', 'done'), commitment('c2', 'write', 'done')] });
    expect(noteIn(mergeText(baseText, ours, theirs).text).commitments).toEqual([commitment('c2', 'write', 'done'), commitment('c1', 'call', 'done')]);
  });

  it('[M3] keeps what both sides appended to a list, without calling it a conflict', () => {
    const ours = edited({ moments: [...base.moments, { id: 'm2', text: 'zebra' }], feedback: [{ id: 'f1', behaviour: 'a', effect: 'b', next: 'c' }] });
    const theirs = edited({ moments: [...base.moments, { id: 'm3', text: 'apple' }], feedback: [{ id: 'f2', behaviour: 'd', effect: '', next: '' }] });
    const { text, conflicts } = mergeText(baseText, ours, theirs);
    expect(noteIn(text).moments.map(({ id }) => id).sort()).toEqual(['m1', 'm2', 'm3']);
    expect(noteIn(text).feedback.map(({ id }) => id).sort()).toEqual(['f1', 'f2']);
    expect(text.match(/## Feedback/g)).toHaveLength(1);
    expect(conflicts).toBe(0);
  });

  it('[M4] keeps an entry, a value, a line and a section that one side changed and the other deleted', () => {
    const ours = edited({ commitments: [commitment('c1', 'call Noor')], text: 'one\nTWO\nthree', moments: [{ id: 'm1', text: 'very early' }], minutes: 45 });
    const theirs = edited({ commitments: [], text: 'one\nthree', moments: [], minutes: undefined });
    const { text } = mergeText(baseText, ours, theirs);
    expect(noteIn(text)).toMatchObject({ commitments: [commitment('c1', 'call Noor')], text: 'one\nTWO\nthree', moments: [{ text: 'very early' }], minutes: 45 });
  });

  it('[M5] keeps one of two values and the other as a comment, once however often they merge', () => {
    const [ours, theirs] = [edited({ title: 'Alpha' }), edited({ title: 'Beta' })];
    const { text, conflicts } = mergeText(baseText, ours, theirs);
    expect(text).toContain('title: Beta\n# also title: Alpha\n');
    expect(conflicts).toBe(1);
    expect(noteIn(text).title).toBe('Beta');
    expect(mergeText(baseText, text, ours).text).toBe(text);
  });

  it('[M5] takes the earlier of two closings', () => {
    const { text, conflicts } = mergeText(baseText, edited({ closedAt: 1_000_001 }), edited({ closedAt: 1_000_000 }));
    expect(noteIn(text).closedAt).toBe(1_000_000);
    expect([conflicts, text.includes('# also')]).toEqual([0, false]);
  });

  it('[M5] keeps what both sides added to a list of values, and keys of later versions', () => {
    const file = (more: string, addresses: string) => `---\nid: a\naddresses:\n  - a@x\n${addresses}${more}---\n`;
    const { text } = mergeText(file('', ''), file('mood: sunny\n', '  - b@x\n'), file('weather: [1, 2]\n', '  - c@x\n'));
    expect(text).toBe(file('mood: sunny\nweather: [1, 2]\n', '  - b@x\n  - c@x\n'));
  });

  it('[M6] keeps both lines that were written in one place and counts the conflict', () => {
    const { text, conflicts } = mergeText(baseText, edited({ text: 'one\n2\nthree' }), edited({ text: 'one\nII\nthree' }));
    expect(noteIn(text).text).toBe('one\n2\nII\nthree');
    expect(conflicts).toBe(1);
  });

  it('[M6] writes lines that both sides share in one place once', () => {
    const { text } = mergeText(baseText, edited({ text: 'a\nb\nc' }), edited({ text: 'b\nd' }));
    expect(noteIn(text).text.split('\n').filter((line) => line === 'b')).toHaveLength(1);
  });

  it('[M6] takes words that look like ids in the user’s own text for words', () => {
    const start = edited({ text: '- a ^x' });
    const { text } = mergeText(start, edited({ text: '- b ^x' }), edited({ text: '- c ^x' }));
    expect(noteIn(text).text).toBe('- b ^x\n- c ^x');
  });

  it.each([
    ['before the first heading', 'FRONTlead\n\n## Notes\n'],
    ['in a second section of one name', 'FRONT## Notes\n\nfirst\n\n## Notes\n\nlead\n'],
  ])('[M6] keeps both changes of the first words %s', (_place, file) => {
    const [start, one, other] = ['lead', 'one ^word', 'other ^word'].map((words) => file.replace('FRONT', FRONT).replace('lead', words));
    const { text, conflicts } = mergeText(start, one ?? '', other ?? '');
    expect(text.split('\n').filter((line) => line.endsWith('^word'))).toEqual(['one ^word', 'other ^word']);
    expect(conflicts).toBe(1);
  });

  it('[M3] takes the later of two days for the duties alone: of a commitment both rewritings stay', () => {
    const on = (section: string, day: string) => `${FRONT}## ${section}\n\n- Ask Noor (on 2026-11-${day}) ^c1\n`;
    const merged = (section: string) => mergeText(on(section, '01'), on(section, '02'), on(section, '03')).text.match(/\d+(?=\) \^)/g);
    expect([merged('Commitments'), merged('Duties reviewed')]).toEqual([['02', '03'], ['03']]);
  });

  it('[M8] takes the text of the side that changed to the byte, line ends and byte order mark too', () => {
    const windows = `\uFEFF${baseText.replaceAll('\n', '\r\n').replace('one', 'won')}`;
    expect(mergeText(baseText, baseText, windows).text).toBe(windows);
    expect(mergeText(baseText, windows, baseText).text).toBe(windows);
  });

  it('[M8] takes a byte order mark for one at the start alone', () => {
    const inside = baseText.replace('one', 'o\uFEFFne');
    expect(mergeText(baseText, inside.replace('two', '2'), inside.replace('three', '3')).text).toBe(inside.replace('two', '2').replace('three', '3'));
  });

  it('[M8, M10] keeps the trash where this side changed nothing but line ends', () => {
    const trashed = putIntoTrash(baseText, '2026-11-24' as LocalDate);
    expect(trashedOn(mergeText(baseText, baseText.replaceAll('\n', '\r\n'), trashed).text)).toBe('2026-11-24');
    expect(trashedOn(mergeText(baseText, trashed, baseText.replaceAll('\n', '\r\n')).text)).toBe('2026-11-24');
  });

  it('[M8] sees no change in line ends and a byte order mark', () => {
    const windows = `\uFEFF${baseText.replaceAll('\n', '\r\n')}`;
    const theirs = edited({ text: 'new' });
    expect(mergeText(baseText, windows, theirs)).toEqual({ text: theirs, conflicts: 0 });
    expect(mergeText(undefined, windows, baseText)).toEqual({ text: baseText, conflicts: 0 });
    expect(mergeText(baseText, windows, windows).text).toBe(windows);
    expect(mergeText(windows, windows, theirs).text).toBe(theirs);
    expect(mergeText('a\nb', '\uFEFFa\r\nb', 'a\nc')).toEqual({ text: 'a\nc', conflicts: 0 });
  });

  it('[M9] merges by line what is no file of ours on one side', () => {
    const broken = baseText.replace('id: p7q2x4', 'id p7q2x4').replace('\ntwo\n', '\nTWO\n');
    const { text } = mergeText(baseText, broken, edited({ text: 'one\ntwo\nthree\nfour' }));
    expect(text).toContain('id p7q2x4');
    expect(text).toContain('one\nTWO\nthree\nfour');
  });

  it('[M9] merges by line where the common ancestor is missing, with names of the language’s own objects', () => {
    expect(mergeText(undefined, 'constructor\nx', '__proto__\nx').text).toBe('__proto__\nconstructor\nx');
  });

  describe('of files in the trash', () => {
    const [MONDAY, TUESDAY] = ['2026-11-23', '2026-11-24'] as LocalDate[] as [LocalDate, LocalDate];
    const changed = edited({ text: 'one\ntwo\nthree\nfour' });

    it('[M10, I6] lets a change of the words beat the trash, on either side', () => {
      const trashed = putIntoTrash(baseText, MONDAY);
      for (const [ours, theirs] of [[trashed, changed], [changed, trashed]] as const) expect(mergeText(baseText, ours, theirs)).toEqual({ text: changed, conflicts: 0 });
    });

    it('[M10] keeps the trash where the other side left the words alone', () => {
      const trashed = putIntoTrash(baseText, MONDAY);
      expect(mergeText(baseText, trashed, `\uFEFF${baseText.replaceAll('\n', '\r\n')}`).text).toBe(trashed);
    });

    it('[M10] keeps the earlier of two days alone, whatever else was changed', () => {
      const [ours, theirs] = [putIntoTrash(changed, TUESDAY), putIntoTrash(edited({ title: 'Catch-up' }), MONDAY)];
      expect(mergeText(baseText, putIntoTrash(baseText, TUESDAY), putIntoTrash(baseText, MONDAY))).toEqual({ text: putIntoTrash(baseText, MONDAY), conflicts: 0 });
      expect(mergeText(baseText, ours, theirs).text).toBe(putIntoTrash(edited({ text: 'one\ntwo\nthree\nfour', title: 'Catch-up' }), MONDAY));
      expect(mergeText(undefined, ours, theirs).text).not.toContain('# also trashed');
    });

    it('[M10] takes a file out that one side took out, and keeps what the other wrote meanwhile', () => {
      expect(mergeText(putIntoTrash(baseText, MONDAY), baseText, putIntoTrash(changed, MONDAY)).text).toBe(changed);
    });

    it('[M10] does not count a mark on one side alone without a common past', () => {
      expect(mergeText(undefined, putIntoTrash(baseText, MONDAY), baseText)).toEqual({ text: baseText, conflicts: 0 });
      expect(mergeText(undefined, 'just words', putIntoTrash('just words', MONDAY)).text).toBe('just words');
      expect(trashedOn(mergeText(undefined, putIntoTrash(changed, MONDAY), baseText).text)).toBeUndefined();
    });
  });

  describe('for any two edits of one note', () => {
    const lines = fc.constantFrom('## Commitments', '## Notes', '## notes', '## Ideas', '- [ ] Me: a ^c1', '- [x] Me: b ^c1', '- [ ] Me: a ^c2', '- x ^m1', '  Effect: e', '', '', '---', 'title: x', '# also', 'plain');
    const word = fc.stringMatching(/^[a-z]{3,7}$/);
    const anyLine = fc.oneof(lines, word, fc.tuple(lines, word).map(([line, more]) => `${line} ${more}`));
    const edit = fc.tuple(fc.nat(), fc.nat(3), fc.array(anyLine, { maxLength: 3 }));
    const handEdit = (text: string, edits: readonly (readonly [number, number, readonly string[]])[]) =>
      edits.reduce((sofar, [at, gone, added]) => {
        const all = sofar.split('\n');
        all.splice(at % (all.length + 1), gone, ...added);
        return all.join('\n');
      }, text);
    const edits = fc.array(edit, { maxLength: 4 });
    const byHand = fc.tuple(wildNote, edits, edits).map(([note, one, other]) => {
      const start = writeNote(undefined, note);
      return [start, handEdit(start, one), handEdit(start, other)] as const;
    });
    const byApp = fc.tuple(wildNote, wildNote, wildNote).map(([start, one, other]) => {
      const text = writeNote(undefined, start);
      return [text, writeNote(text, one), writeNote(text, other)] as const;
    });
    const unrelated = fc.tuple(fc.option(fc.string(), { nil: undefined }), fc.array(anyLine).map((all) => all.join('\n')), fc.array(anyLine).map((all) => all.join('\r\n')));
    const triple = fc.oneof(byHand, byApp, unrelated);

    it('[M6, I1, I9] loses no word that either side typed', () => {
      fc.assert(fc.property(triple, ([start, one, other]) => expectNothingLost(start, [one, other], mergeText(start, one, other).text)), { numRuns: 400 });
    });

    it('[M7] gives the same text whichever side is ours', () => {
      fc.assert(fc.property(triple, ([start, one, other]) => expect(mergeText(start, one, other)).toEqual(mergeText(start, other, one))), { numRuns: 100 });
    });

    it('[M2] is one side where both are the same, and the changed side where one is the ancestor', () => {
      fc.assert(
        fc.property(triple, ([start, one]) => {
          expect(mergeText(start, one, one)).toEqual({ text: one, conflicts: 0 });
          expect(mergeText(start, one, start ?? one).text).toBe(one);
          expect(mergeText(start, start ?? one, one).text).toBe(one);
        }),
      );
    });

    it('[M7] settles: a device that merges the merged text again keeps it', () => {
      fc.assert(
        fc.property(triple, ([start, one, other]) => {
          const { text } = mergeText(start, one, other);
          expect(mergeText(one, text, one).text).toBe(text);
          expect(mergeText(other, other, text).text).toBe(text);
          expect(mergeText(text, text, text).text).toBe(text);
        }),
      );
    });

    it('[M10, M7] has the mark only where both sides have it, and merges the words as if there were none', () => {
      const sides = fc.tuple(wildDay, wildDay, fc.boolean(), fc.boolean(), fc.boolean());
      fc.assert(
        fc.property(byApp, sides, ([start, one, other], [day, otherDay, wasIn, isIn, isOtherIn]) => {
          const [was, ours, theirs] = [wasIn ? putIntoTrash(start, day) : start, isIn ? putIntoTrash(one, day) : one, isOtherIn ? putIntoTrash(other, otherDay) : other];
          const { text } = mergeText(was, ours, theirs);
          expect(mergeText(was, theirs, ours).text).toBe(text);
          expect(takeOutOfTrash(text)).toBe(mergeText(start, one, other).text);
          if (was === ours || was === theirs) return;
          expect(trashedOn(text)).toBe(isIn && isOtherIn ? [day, otherDay].sort()[0] : undefined);
          // Of the mark alone: from an ancestor older than the merged text, a key that one side took out may go (M1).
          expect(trashedOn(mergeText(was, text, ours).text)).toBe(trashedOn(text));
        }),
      );
    });

    it('[M1] leaves a readable note readable', () => {
      fc.assert(fc.property(byApp, ([start, one, other]) => expect(readNote(mergeText(start, one, other).text).kind).toBe('readable')), { numRuns: 60 });
    });
  });
});

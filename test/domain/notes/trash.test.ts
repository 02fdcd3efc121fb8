import fc from 'fast-check';

import { isEmptied, putIntoTrash, takeOutOfTrash, trashedOn } from '../../../src/domain/notes/trash';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const DAY = '2026-11-24' as LocalDate;
const NOTE = '---\ntwo-hats: 1\nid: 7q2x\n---\n\n## Notes\n\nThe launch slipped.\n';

/** Texts with fences, marks, line ends and byte order marks at every place. */
const texts = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom('\n', '\r\n'), fc.array(fc.constantFrom('---', '--- ', 'id: x', 'trashed: soon', '', '# Title', 'Words', 'key: [broken'), { maxLength: 8 }))
  .map(([bom, end, lines]) => bom + lines.join(end));

describe('the mark of the trash', () => {
  it('[N18] is a line of the front matter', () => {
    expect(putIntoTrash(NOTE, DAY)).toBe(NOTE.replace('two-hats', 'trashed: 2026-11-24\ntwo-hats'));
    expect(trashedOn(putIntoTrash(NOTE, DAY))).toBe(DAY);
  });

  it('[N18] fits a file that has no front matter, or a broken one', () => {
    expect(putIntoTrash('Just words\n', DAY)).toBe('---\ntrashed: 2026-11-24\n---\nJust words\n');
    expect(putIntoTrash('---\nnever closed\n', DAY)).toBe('---\ntrashed: 2026-11-24\n---\n---\nnever closed\n');
  });

  it('[N18] leaves the very text behind when it is taken away', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(trashedOn(text) === undefined);
        const trashed = putIntoTrash(text, DAY);
        expect(trashedOn(trashed)).toBe(DAY);
        expect(takeOutOfTrash(trashed)).toBe(text);
      }),
    );
  });

  it.each([
    ['trashed:2026-11-24', DAY],
    ['trashed:   2026-11-24  ', DAY],
    ['trashed: 2026-11-24 or so', undefined],
    ['was trashed: 2026-11-24', undefined],
    ['two: lines\ntrashed: 2026-11-24', DAY],
  ])('[N18] is read from a line of its own alone: %j', (line, day) => {
    expect(trashedOn(`---\n${line}\n---\nwords\n`)).toBe(day);
  });

  it.each(['trashed: 2026-11-24\nwords\n', ' ---\ntrashed: 2026-11-24\n---\n', '----\ntrashed: 2026-11-24\n---\n', '---x\ntrashed: 2026-11-24\n---\n', 'a: 1\ntrashed: 2026-11-24\n---\n'])(
    '[N18] is not read where no front matter begins: %j',
    (text) => {
      expect([trashedOn(text), takeOutOfTrash(text)]).toEqual([undefined, text]);
    },
  );

  it('[N18] stays the one that it is, and is taken away alone: the same words below it stay', () => {
    const trashed = putIntoTrash(`${NOTE}trashed: 2026-11-24\n`, DAY);
    expect(putIntoTrash(trashed, '2026-12-01' as LocalDate)).toBe(trashed);
    expect(takeOutOfTrash(trashed)).toBe(`${NOTE}trashed: 2026-11-24\n`);
    const fence = '---\nid: x\ntrashed: 2026-11-24\n---\ntrashed: 2026-11-24\n';
    expect(takeOutOfTrash(fence)).toBe('---\nid: x\n---\ntrashed: 2026-11-24\n');
  });

  it('[N18] has the line ends of its file, and stands behind its byte order mark', () => {
    const windows = `\uFEFF${NOTE.replaceAll('\n', '\r\n')}\uFEFF`;
    expect(putIntoTrash(windows, DAY)).toBe(windows.replace('---\r\n', '---\r\ntrashed: 2026-11-24\r\n'));
    expect(putIntoTrash('words\uFEFF', DAY)).toBe('---\ntrashed: 2026-11-24\n---\nwords\uFEFF');
  });

  it('[N18] is not read from the words below the front matter', () => {
    expect(trashedOn('---\nid: x\n---\ntrashed: 2026-11-24\n')).toBeUndefined();
    expect(takeOutOfTrash('---\nid: x\n---\ntrashed: 2026-11-24\n')).toContain('trashed');
  });
});

describe('an emptied file', () => {
  it.each([
    ['', true],
    ['---\ntwo-hats: 1\n---\n\n## Notes\n\n- [ ]\n', true],
    [NOTE, false],
    ['Words', false],
    ['---\nnever closed\nwords', false],
    ['---\nid: x\n---\n笔记\n', false],
    ['see # three\n', false],
    ['#three\n', false],
    ['####### seven\n', false],
    ['---\n---\nwords\n', false],
    ['---\nid: x\n---\n###### Six\n', true],
    ['\uFEFF---\nid: x\n---\n', true],
    ['---\nid: x\n---\n\uFEFF\n', true],
  ])('[I7] has no word outside front matter and headings: %j is %s', (text, expected) => {
    expect(isEmptied(text)).toBe(expected);
  });
});

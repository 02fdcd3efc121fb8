import fc from 'fast-check';

import type { LocalDate } from '../../../src/domain/notes/note';
import { ME_PATH, newNoteId, noteIdOf, notePath, parsePath, personFilePath, personFolder, personIdOf, SETTINGS_PATH, slug } from '../../../src/domain/notes/paths';

describe('personIdOf', () => {
  it('[N14] gives one id to every spelling of an address, and always the same', () => {
    expect(personIdOf(' Noor.Haddad@Contoso.com')).toBe(personIdOf('noor.haddad@contoso.com'));
    expect(personIdOf('jose\u0301@x.com')).toBe(personIdOf('jos\u00e9@x.com'));
    expect(personIdOf('noor.haddad@contoso.com')).toBe('dsjhvryj');
  });

  it('[N14] tells twenty thousand people apart', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, at) => personIdOf(`person${at}@contoso.com`))).size).toBe(20_000);
  });
});

describe('noteIdOf', () => {
  const person = personIdOf('a@b.c');
  it('[N14] names a meeting’s note alike on every device, and other notes otherwise', () => {
    expect(noteIdOf(person, 'm1')).toBe(noteIdOf(person, 'm1'));
    const ids = [noteIdOf(person, 'm1'), noteIdOf(person, 'm2'), noteIdOf(personIdOf('b@b.c'), 'm1'), newNoteId('m1'), newNoteId('m2')];
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{10}$/);
  });
});

describe('slug', () => {
  it.each([
    ['Noor Haddad', 'noor-haddad'],
    ['Željko Đorđević', 'zeljko-dordevic'],
    ['Øystein Ærø-Łuczak', 'oystein-aero-luczak'],
    ['O’Brien, Siân', 'obrien-sian'],
    ['李雷', 'person'],
    ['נור חדד', 'person'],
    ['李雷 (Lei Li)', 'lei-li'],
    ['CON', 'person-con'],
    ['Lpt1', 'person-lpt1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['', 'person'],
    ['x'.repeat(300), 'x'.repeat(40)],
  ])('[N14] makes of %s the file name %s', (name, expected) => expect(slug(name)).toBe(expected));

  it('[N14] is safe for any name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => expect(slug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)));
  });
});

describe('parsePath', () => {
  const id = personIdOf('noor@contoso.com');
  const folder = personFolder({ id, name: 'Noor Haddad' });
  const date = '2026-11-24' as LocalDate;
  const noteId = noteIdOf(id, 'm1');

  it('[N14] reads every path that is made', () => {
    expect(notePath(folder, date, noteId)).toBe(`People/noor-haddad-${id}/2026/2026-11-24-${noteId}.md`);
    expect(parsePath(notePath(folder, date, noteId))).toEqual({ kind: 'note', personId: id, folder, date, noteId });
    expect(parsePath(personFilePath(folder))).toEqual({ kind: 'person', personId: id, folder });
    expect([parsePath(SETTINGS_PATH), parsePath(ME_PATH)]).toEqual([{ kind: 'settings' }, { kind: 'me' }]);
  });

  it('[N14] knows whose folder a renamed file is in', () => {
    expect(parsePath(`${folder}/2026/2026-11-24-${noteId} (copy).md`)).toEqual({ kind: 'other', personId: id });
    expect(parsePath(`${folder}/ideas.md`)).toEqual({ kind: 'other', personId: id });
    expect(parsePath('People/loose.md')).toEqual({ kind: 'other', personId: undefined });
    expect(parsePath('shopping.md')).toEqual({ kind: 'other', personId: undefined });
  });
});

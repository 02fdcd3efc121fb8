import fc from 'fast-check';

import { guessPerson, personNamed, type PersonReading } from '../../../src/domain/import/guess-person';
import type { SourceText } from '../../../src/domain/import/source-text';
import { personIdOf } from '../../../src/domain/notes/paths';

const person = (name: string, address: string) => ({ id: personIdOf(address), name, addresses: [address] });
const NOOR = person('Noor Haddad', 'noor@example.com');
const JONAS = person('Jonas Weidner', 'jonas@example.com');
const READING: PersonReading = {
  known: [NOOR, JONAS, person('Alex Weidner', 'alex.w@example.com'), person('Alex Stone', 'stone@example.com'), person('Олена Коваль', 'olena@example.com'), person('山田太郎', 'taro@example.com'), person('Zoë Lindqvist', 'zoe@example.com')],
  me: { name: 'Alex Morgan', addresses: ['alex@example.com'] },
};
const source = (path: string, text = 'Words', title?: string): SourceText => ({ path, text, title, changedAt: 0 });
const guess = (path: string, text = 'Words', title?: string, preface = '') => guessPerson(source(path, text, title), [text, preface], READING);

describe('guessPerson', () => {
  it.each([
    ['Noor Haddad 2024-03-07.md', ''],
    ['1on1-noor.md', ''],
    ['Haddad, Noor.docx', ''],
    ['ZOE lindqvist.txt', ''],
    ['Олена Коваль.md', ''],
    ['山田太郎さん.txt', ''],
    ['notes/Noor Haddad/2024/03-07.md', ''],
    ['notes.md', '# 1:1 with Noor\n\nPricing'],
    ['notes.md', '2024-03-07\nWith: Jonas\nPricing'],
    ['notes.md', '---\nwith: "Noor Haddad"\n---\nPricing'],
    ['notes.md', 'Talk with Jonas Weidner about the launch'],
    ['notes.md', 'Mail of noor@example.com'],
    ['Noor’s notes.txt', ''],
  ])('[IM6] knows who %s is about (%j)', (path, text) => {
    expect(guess(path, text)).toMatchObject({ isNew: false });
  });

  it('[IM6] asks the name of the file before its folders, then the title, then the first lines', () => {
    expect(guess('Jonas/Noor.md', '# With Jonas')).toMatchObject({ name: 'Noor Haddad' });
    expect(guess('Jonas/notes.md', '# With Noor')).toMatchObject({ name: 'Jonas Weidner' });
    expect(guess('notes.md', 'Noor Haddad came late', 'Jonas')).toMatchObject({ name: 'Jonas Weidner' });
    expect(guess('notes.md', '## 7.3.2024 Jonas', undefined, '# All with Noor')).toMatchObject({ name: 'Jonas Weidner' });
    expect(guess('notes.md', '## 7.3.2024', undefined, '# All with Noor')).toMatchObject({ name: 'Noor Haddad' });
  });

  it('[IM6] takes a first name in a sentence for a word, and a name that two people have for nobody’s', () => {
    expect(guess('notes.md', 'The noor of the morning')).toBeUndefined();
    expect(guess('Alex.md', 'Words')).toBeUndefined();
    expect(guess('Noor Haddad and Jonas Weidner.md', 'Words')).not.toMatchObject({ isNew: false });
  });

  it.each([
    ['2024-03-07 1on1 Priya Raman.md', 'Priya Raman'],
    ['1-1 Anna-Lena Groß.docx', 'Anna-Lena Groß'],
    ['priya-raman.md', 'Priya Raman'],
    ['Notes/Priya Raman/2024-03-07.md', 'Priya Raman'],
    ['Gespräch mit Priya vom 7. März 2024.txt', 'Priya'],
    ['Talk with Priya Raman 7.3.2024.md', 'Priya Raman'],
    ['佐藤花子 1on1.md', '佐藤花子'],
    ['Alex & Priya 1-1.md', 'Priya'],
  ])('[IM7] makes someone new of %s', (path, name) => {
    expect(guess(path)).toEqual({ id: personIdOf(`name:${name.toLowerCase().normalize('NFKD').replace(/\p{Mn}/gu, '').replace('ß', 'ss')}`), name, address: '', isNew: true });
  });

  it('[IM7] takes the address that stands with a name, but never the user’s own', () => {
    expect(guess('notes.md', 'Participants: Alex Morgan <alex@example.com>, Priya Raman <Priya@Example.com>')).toEqual({
      id: personIdOf('priya@example.com'), name: 'Priya Raman', address: 'priya@example.com', isNew: true,
    });
  });

  it.each(['notes.md', '2024-03-07.md', 'Documents/1on1/meeting notes.txt', 'ideas for growth.md', 'What we could do better next year.md', '🎉.md'])('[IM7] makes nobody of %s', (path) => {
    expect(guess(path)).toBeUndefined();
  });

  it('[IM6] never fails, and names nobody in controls or separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, text) => {
        const found = guess(path, text);
        expect(found === undefined || (/\p{L}/u.test(found.name) && !/\p{C}/u.test(found.name) && /^[a-z0-9]{8}$/.test(found.id))).toBe(true);
      }),
    );
  });
});

describe('personNamed', () => {
  it('[N22] makes one person of one name, however it is spelt', () => {
    expect(personNamed(' Priya  Ramán', READING)?.id).toBe(personNamed('priya raman', READING)?.id);
  });

  it('finds who is known by the name or the address', () => {
    expect(personNamed('noor haddad', READING)).toEqual({ id: NOOR.id, name: 'Noor Haddad', address: 'noor@example.com', isNew: false });
    expect(personNamed('N. H.', READING, 'noor@example.com')).toMatchObject({ id: NOOR.id, isNew: false });
    expect(personNamed(' – ', READING)).toBeUndefined();
  });
});

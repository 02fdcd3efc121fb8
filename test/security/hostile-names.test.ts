import fc from 'fast-check';

import { decodeEvent } from '../../src/adapters/graph/decode-event';
import { decodePerson } from '../../src/adapters/graph/decode-person';
import { openInNewTab } from '../../src/adapters/hosts/browser-host';
import { BLOCK_WORDS } from '../../src/domain/invitation/block-words';
import { findBlock, putBlock, removeBlock } from '../../src/domain/invitation/invitation-block';
import { sharedAgenda } from '../../src/domain/invitation/shared-agenda';
import type { LocalDate, NoteId } from '../../src/domain/notes/note';
import { notePath, parsePath, personFolder, personIdOf, slug } from '../../src/domain/notes/paths';
import { NO_PERSON_ENTRIES } from '../../src/domain/people/person';
import { readPerson, writePerson } from '../../src/domain/people/person-file';
import { anItem } from '../workflows/a-coach';

/** What a directory, a calendar or a person may call somebody. */
const NAMES: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a script', '</li></ol></div><script>alert(1)</script>'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['an entity', '&lt;b&gt; &#60;i&#62; &amp;'],
  ['a link', '[Noor](javascript:alert(1))'],
  ['an override', 'Noor \u202egpj.exe'],
  ['isolates', '\u2066Noor\u2069\u2067daddaH\u2069'],
  ['zero widths', 'No\u200bor\u200d\ufeff Had\u2060dad'],
  ['control characters', 'Noor\u0000\u0007\u001b[31m\r\nX-Injected: yes'],
  ['line separators', 'Noor\u2028Haddad\u2029'],
  ['half a character', 'Noor \ud83d'],
  ['10,000 letters', 'N'.repeat(10_000)],
  ['10,000 accents', `N${'\u0301'.repeat(10_000)}`],
  ['a path', '../../../etc/passwd'],
  ['a path of Windows', '..\\..\\CON'],
  ['a device', 'NUL'],
  ['nothing', ''],
  ['YAML', '!!js/function "x"\n---\nid: other\n<<: *a'],
  ['a prototype', '__proto__'],
];

const FILE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const day = '2026-11-24' as LocalDate;

describe('a name in a file name', () => {
  it.each(NAMES)('is short and plain: %s', (_what, name) => {
    expect(slug(name)).toMatch(FILE_NAME);
    const folder = personFolder({ id: personIdOf('noor@example.com'), name });
    const path = notePath(folder, day, 'n1' as NoteId);
    expect(path.split('/')).toHaveLength(4);
    expect(path.length).toBeLessThan(120);
    expect(parsePath(path)).toMatchObject({ kind: 'note', folder });
  });

  it('is short and plain, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => FILE_NAME.test(slug(name)) && !slug(name).includes('--')));
  });
});

describe('a name in a person’s file', () => {
  it.each(NAMES)('comes back as it was, and changes nothing beside it: %s', (_what, name) => {
    const id = personIdOf('noor@example.com');
    const text = writePerson(undefined, {
      id, name, addresses: ['noor@example.com'], relation: 'peer', relationIsChosen: false, since: undefined, ...NO_PERSON_ENTRIES,
    });
    const read = readPerson(text);
    expect(read).toMatchObject({ kind: 'readable', person: { id, relation: 'peer', addresses: ['noor@example.com'], topics: [] } });
  });
});

describe('a text in the invitation', () => {
  const body = { format: 'html', content: '<html><body><p>See you.</p></body></html>' } as const;
  const agendaOf = (text: string) => sharedAgenda({ items: [anItem({ id: 'a', text }), anItem({ id: 'b', text: 'After it' })] });

  it.each(NAMES)('is text, and ends nothing but itself: %s', (_what, text) => {
    const agenda = agendaOf(text);
    const written = putBlock(body, agenda, BLOCK_WORDS.en, new Set());
    const block = written.content.slice('<html><body>'.length, -'<p>See you.</p></body></html>'.length);
    expect(new Set((block.match(/<[^>]*>/g) ?? []).map((tag) => tag.toLowerCase()))).toEqual(new Set(['<div>', '<p>', '<b>', '</b>', '</p>', '<ol>', '<li>', '</li>', '</ol>', '</div>']));
    expect(block).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    expect(findBlock(written)).toMatchObject({ kind: 'present' });
    expect(removeBlock(written, new Set())).toEqual(body);
  });
});

describe('what the directory and the calendar say', () => {
  it.each(NAMES)('is kept as the text that it is: %s', (_what, name) => {
    const at = { dateTime: '2026-11-24T09:00:00', timeZone: 'UTC' };
    const event = decodeEvent({
      id: 'x', start: at, end: at, subject: name, location: { displayName: name }, organizer: { emailAddress: { name, address: 'a@b.example' } },
      attendees: [{ emailAddress: { name, address: 'a@b.example' }, type: name, status: { response: name } }], type: name, showAs: name, sensitivity: name,
    });
    expect(event).toMatchObject({ subject: name, kind: 'single', showAs: 'unknown', isPrivate: false, organizer: { name: name === '' ? 'a@b.example' : name } });
    expect(event.invitees[0]).toMatchObject({ kind: 'person', answer: 'none', isOptional: false });
    expect(decodePerson({ displayName: name, mail: 'a@b.example' })?.address).toBe('a@b.example');
  });
});

describe('openInNewTab', () => {
  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd', 'http://example.com', 'blob:https://example.com/1', '//example.com', ''])(
    'follows nothing but https: %s',
    (url) => {
      const open = jest.fn();
      Object.assign(globalThis, { window: { open } });
      openInNewTab(url);
      expect(open).not.toHaveBeenCalled();
      openInNewTab('https://example.com/');
      expect(open).toHaveBeenCalledWith('https://example.com/', '_blank', 'noopener,noreferrer');
    },
  );
});

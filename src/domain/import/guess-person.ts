import { fold } from '../notes/fold';
import { personIdOf } from '../notes/paths';
import { calledName } from '../people/called-name';
import type { PersonId } from '../people/person';
import { isMonth } from './find-days';
import { baseName, firstLines, foldersOf, headingWords, labelled, type SourceText } from './source-text';

/** Someone of whom something is kept, or whom the calendar knows. Addresses are lower-cased. */
export type KnownPerson = { readonly id: PersonId; readonly name: string; readonly addresses: readonly string[] };

/** Whose note it is: `address` is empty for someone of whom only a name is known. */
export type ImportPerson = { readonly id: PersonId; readonly name: string; readonly address: string; readonly isNew: boolean };

export type PersonReading = {
  readonly known: readonly KnownPerson[];
  /** The user's own name and addresses, which name nobody else. */
  readonly me: { readonly name: string; readonly addresses: readonly string[] };
};

/** The one with this name, or someone new; undefined where the words are no name. */
export function personNamed(words: string, { known }: PersonReading, address = ''): ImportPerson | undefined {
  const name = words.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (!/\p{L}/u.test(name)) return undefined;
  const found = known.find((person) => fold(person.name) === fold(name) || (address !== '' && person.addresses.includes(address)));
  if (found !== undefined) return asKnown(found);
  return { id: address === '' ? nameId(name) : personIdOf(address), name, address, isNew: true };
}

/** Of someone without an address (N22): two files, and two devices, make the same person of one name. */
function nameId(name: string): PersonId {
  return personIdOf(`name:${fold(name)}`);
}

function asKnown({ id, name, addresses }: KnownPerson): ImportPerson {
  return { id, name, address: addresses[0] ?? '', isNew: false };
}

const LONGEST_NAME = 80;
const LABELS = ['with', 'mit', 'person', 'name', 'attendees?', 'participants?', 'teilnehmer(?:in|innen)?', 'counterpart', 'employee', 'mitarbeiter(?:in)?'];

/**
 * Whose note a part of a file is (IM6, IM7): a known person whom the file's name, its folders, its title or its first lines
 * name, in this order; else someone new of whom they say it; else nobody.
 *
 * @param texts the words of the note, and what stands above it in its file
 */
export function guessPerson(source: SourceText, texts: readonly string[], reading: PersonReading): ImportPerson | undefined {
  const lines = texts.flatMap(firstLines);
  const label = labelled(lines, LABELS);
  const titles = [baseName(source.path), ...foldersOf(source.path), source.title ?? '', ...lines.filter((line) => line.startsWith('#')).map(headingWords)];
  for (const title of [label ?? '', ...titles]) {
    const found = knownIn(title, reading.known, true);
    if (found !== undefined) return asKnown(found);
  }
  // In the midst of a sentence a first name may be a word like any other.
  for (const line of lines) {
    const found = knownIn(line, reading.known, false);
    if (found !== undefined) return asKnown(found);
  }
  const named = labelledPerson(label ?? '', reading);
  if (named !== undefined) return named;
  for (const title of titles) {
    const name = nameIn(title, reading.me.name);
    if (name !== undefined) return personNamed(name, reading);
  }
  return undefined;
}

/** Whom a few words name, by address, by the whole name, or by a first name that only one person has; undefined for none and for several. */
function knownIn(place: string, known: readonly KnownPerson[], byFirstName: boolean): KnownPerson | undefined {
  const words = spaced(place);
  const ways: readonly ((person: KnownPerson) => boolean)[] = [
    ({ addresses }) => addresses.some((address) => place.toLowerCase().includes(address)),
    ({ name }) => hasName(words, name),
    ({ name }) => byFirstName && hasWords(words, calledName(name)),
  ];
  for (const isNamed of ways) {
    const [found, ...others] = known.filter(isNamed);
    if (found !== undefined) return others.length === 0 ? found : undefined;
  }
  return undefined;
}

/** `Haddad, Noor` is Noor Haddad. */
function hasName(words: string, name: string): boolean {
  const parts = name.split(/[\s,]+/);
  return hasWords(words, name) || (parts.length === 2 && hasWords(words, `${parts[1] ?? ''} ${parts[0] ?? ''}`));
}

function hasWords(words: string, wanted: string): boolean {
  const looked = spaced(wanted);
  if (looked.trim().length < 2) return false;
  // Scripts without spaces between words have none around a name either.
  return words.includes(looked) || (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(looked) && words.includes(looked.trim()));
}

/** Letters and digits alone, each word between two spaces; `Noor’s` is Noor. */
function spaced(text: string): string {
  return ` ${fold(text).replace(/['’]s(?![\p{L}\p{N}])/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** `Noor Haddad <noor@example.com>`, the first of a list that is not the user. */
function labelledPerson(label: string, reading: PersonReading): ImportPerson | undefined {
  const { me } = reading;
  for (const part of label.replace(/^[[("]+|[\])"]+$/g, '').split(/[;,&]| and | und /)) {
    const address = /[^\s<>"']+@[^\s<>"',;]+\.[^\s<>"',;]+/.exec(part)?.[0].toLowerCase() ?? '';
    const name = part.replace(/<?[^\s<>]+@[^\s<>]+>?/, '').replace(/["'[\]]/g, '').trim();
    if (me.addresses.includes(address) || hasWords(spaced(me.name), name)) continue;
    const person = personNamed(name === '' ? (address.split('@')[0] ?? '') : name, reading, address);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** What a file or a folder is called besides the name of a person, in English and German; folded. */
const NO_NAME = new Set(
  (
    '1on1 1to1 1zu1 one on to ones oneonone o2o talk talks conversation chat notes note notizen notiz meeting meetings minutes protokoll protokolle gesprach gesprache with mit weekly wochentlich bi biweekly monthly jour fixe jf call catch up catchup check in checkin ' +
    'sync and und of from vom von am im der die das the my mein meine old alt alte archive archiv import imported export documents dokumente downloads desktop onedrive people personen inbox untitled unbenannt new neu neues document ' +
    'dokument text file datei copy kopie feedback review reviews appraisal mitarbeitergesprach mitarbeitergesprache team todo ideas ideen journal diary tagebuch log logbuch readme index agenda mai may'
  ).split(' '),
);
const MOST_NAME_WORDS = 4;

/** The name that is left of a title without its days and its common words; undefined where none is. */
function nameIn(title: string, mine: string): string | undefined {
  const own = new Set(spaced(mine).trim().split(' '));
  // In a title with spaces a hyphen is part of a name.
  const words = title.split(/\s/.test(title.trim()) ? /[\s_.,;:()[\]–—/+&]+/ : /[_.,;:()[\]–—/+&-]+/);
  const left = words.filter((word) => /\p{L}/u.test(word) && !NO_NAME.has(fold(word)) && !own.has(fold(word)) && !/\d/.test(word) && !isMonth(word));
  if (left.length === 0 || left.length > MOST_NAME_WORDS) return undefined;
  // A word in small letters is none of a name, but in the short name of a file: of two words it may be that of a person.
  if (left.length === 2 && !/[\s\p{Lu}]/u.test(title.trim())) return left.map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).join(' ');
  return left.some((word) => /^\p{Ll}/u.test(word)) ? undefined : left.join(' ');
}

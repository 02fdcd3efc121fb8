import type { NoteId } from '../../domain/notes/note';
import type { PersonId } from '../../domain/people/person';
import type { NoteImportState, PreviewNote } from '../../workflows/note-import';
import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, localDate } from '../components/sample.states';
import type { ImportActions } from './import-actions';
import { ImportView } from './import-view';

const actions: ImportActions = { onChoose: ignore, onSetPerson: ignore, onSetDay: ignore, onSetTaken: ignore, onImport: ignore, onCancel: ignore };
const look = (state: NoteImportState, hasFailed = false) => <ImportView state={state} hasFailed={hasFailed} actions={actions} />;
const someone = (name: string, isNew = false) => ({ id: `id-${name}` as PersonId, name, address: '', isNew });
const PEOPLE = [someone('Noor Haddad'), someone('Jonas Weidner'), someone(ARABIC_NAME), someone(LONG_NAME, true)];
const note = (id: string, part: Partial<PreviewNote> = {}): PreviewNote => ({
  id: id as NoteId, path: 'Old notes/Noor 2024-03-07.md', title: '1:1 with Noor', excerpt: 'The launch slipped by a week · pricing after that', day: localDate('2024-03-07'), dayFrom: 'name', person: someone('Noor Haddad'), isTaken: true, isLatin1: false, ...part,
});
const NOTES = [
  note('n1'),
  note('n2', { title: '2024-03-14', path: 'Old notes/all of them in one long file name that goes on and on.docx', person: someone(LONG_NAME, true), dayFrom: 'heading' }),
  note('n3', { title: 'Notizen', path: 'Notizen.txt', person: undefined, dayFrom: 'file', isLatin1: true, excerpt: 'Größe der Halle' }),
  note('n4', { title: 'Shopping', path: 'shopping.txt', isTaken: false, person: someone(ARABIC_NAME) }),
];
const PREVIEW: Extract<NoteImportState, { kind: 'preview' }> = {
  kind: 'preview',
  notes: NOTES,
  files: [{ path: 'person.md', personName: 'Priya Raman' }, { path: 'me.md', personName: undefined }],
  leftOut: [{ path: 'Old notes/plan.pdf', reason: 'other-kind' }, { path: 'Old notes/video.docx', reason: 'too-large' }, { path: 'locked.docx', reason: 'unreadable' }, { path: 'blank.md', reason: 'empty' }, { path: 'Noor.md', reason: 'already-there' }],
  people: PEOPLE,
  ready: 2,
  failed: undefined,
};

export const importViewStates: Looks = {
  nothing: look({ kind: 'nothing' }),
  'not loaded': look({ kind: 'nothing' }, true),
  reading: look({ kind: 'reading', done: 3, of: 12 }),
  preview: look(PREVIEW),
  'nothing new': look({ ...PREVIEW, notes: [], files: [], ready: 0 }),
  'ended early': look({ ...PREVIEW, failed: 'storage-unavailable' }),
  'many notes': look({ ...PREVIEW, notes: Array.from({ length: 60 }, (_, place) => note(`m${String(place)}`)), ready: 60 }),
  importing: look({ kind: 'writing', done: 3, of: 12 }),
  done: look({ kind: 'done', notes: 3, files: 0 }),
  'right to left': <RightToLeft>{look(PREVIEW)}</RightToLeft>,
};

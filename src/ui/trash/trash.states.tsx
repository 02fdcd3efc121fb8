import { useState } from 'react';

import type { PersonExtent, TrashEntry, TrashedNote, TrashState } from '../../workflows/trash';
import { Action } from '../components/action';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, filePath, localDate } from '../components/sample.states';
import { DeletePersonDialog } from './delete-person';
import { TrashView } from './trash-view';

const note = (date: string, part: Partial<TrashedNote> = {}): TrashedNote => {
  const path = filePath(`People/x/2026/${date}-a.md`);
  return { kind: 'note', path, paths: [path], personName: 'Noor Haddad', date: localDate(date), title: 'Alex / Noor', isBroken: false, trashedOn: localDate('2026-11-20'), daysLeft: 26, ...part };
};
const due = note('2026-09-01', { trashedOn: localDate('2026-10-20'), daysLeft: 0, title: '' });
const gone: TrashEntry = {
  kind: 'person',
  path: filePath('People/jonas/person.md'),
  paths: [filePath('People/jonas/person.md')],
  personName: 'Jonas Weidner',
  notes: [note('2026-11-03', { personName: 'Jonas Weidner' }), note('2026-10-20', { personName: 'Jonas Weidner' })],
  trashedOn: localDate('2026-11-23'),
  daysLeft: 29,
};
const broken = note('2026-10-27', { isBroken: true, title: '2026-10-27-a.md', personName: '' });
const file: TrashEntry = { kind: 'file', path: filePath('me.md'), paths: [filePath('me.md')], trashedOn: localDate('2026-11-01'), daysLeft: 7 };

const view = (state: TrashState) => <TrashView state={state} onRestore={settle} onDelete={() => Promise.resolve([])} onRetry={ignore} />;

export const trashViewStates: Looks = {
  loading: view({ kind: 'loading' }),
  failed: view({ kind: 'failed', reason: 'storage-unavailable' }),
  empty: view({ kind: 'ready', entries: [] }),
  ready: view({ kind: 'ready', entries: [gone, note('2026-11-10'), broken, file] }),
  'some may go for good': view({ kind: 'ready', entries: [due, gone, note('2026-11-10')] }),
  'long name': view({ kind: 'ready', entries: [note('2026-11-10', { personName: LONG_NAME, title: `${LONG_NAME} / Alex` })] }),
  'right to left': <RightToLeft>{view({ kind: 'ready', entries: [{ ...gone, personName: ARABIC_NAME }, note('2026-11-10', { personName: ARABIC_NAME })] })}</RightToLeft>,
};

/** Opened by its button, since a dialog covers the rest of a gallery. */
function Opener({ extent }: { readonly extent: PersonExtent | undefined }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action onClick={() => setOpen(true)}>Open</Action>
      {isOpen && <DeletePersonDialog name="Noor Haddad" extent={extent} onDelete={settle} onClose={() => setOpen(false)} />}
    </>
  );
}

export const deletePersonStates: Looks = {
  reading: <Opener extent={undefined} />,
  'a page alone': <Opener extent={{ notes: 0, traces: [], elsewhere: 0 }} />,
  'named elsewhere': (
    <Opener
      extent={{
        notes: 46,
        elsewhere: 3,
        traces: [
          { kind: 'practice', text: 'Ask before I answer' },
          { kind: 'raised', text: 'A second planner for the north', onPageOf: 'Priya Raman' },
          { kind: 'own', text: 'The school that got its lessons back, thanks to Noor' },
        ],
      }}
    />
  ),
};

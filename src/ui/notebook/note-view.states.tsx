import type { NoteState } from '../../workflows/notebook';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, SAMPLE_NOW, aNote, filePath, localDate } from '../components/sample.states';
import { DeleteNote } from '../trash/delete-note';
import { InTrash } from '../trash/in-trash';
import { FileText } from './file-text';
import { NoteView } from './note-view';
import type { NoteActions } from './note-view';
import { ShownVersion } from './shown-version';
import { TwoVersionsFold } from '../versions/two-versions';
import { VersionList, VersionsFailed } from './versions';

const actions: NoteActions = { onType: ignore, onRest: ignore, onSetCommitment: ignore, onAdd: settle, onRepair: ignore, onRetry: ignore, onSignIn: ignore };
const TEXT = '---\ntwo-hats: 1\n---\n\n## Notes\n\nNoor wants to lead the rollout review herself.';
const NOW = `${TEXT.replace('herself', 'with Jonas')}\n\n## Private notes\n\nDo not sit in.`;
const path = filePath('People/noor-haddad-noor1234/2026/2026-11-24-n1.md');
const view = (state: NoteState, onUndo?: () => Promise<void>) => (
  <NoteView
    state={state}
    versions={<DeleteNote onDelete={settle} />}
    twoVersions={() => <TwoVersionsFold state={{ kind: 'reading' }} onRetry={ignore} onChoose={settle} />}
    inTrash={({ personName, trashedOn, text }) => (
      <InTrash name={personName} trashedOn={trashedOn} onUndo={onUndo} onRestore={settle}>
        <FileText text={text} />
      </InTrash>
    )}
    actions={actions}
  />
);
const inTrash: NoteState = { kind: 'in-trash', path, text: TEXT, personName: 'Noor Haddad', trashedOn: localDate('2026-11-24'), blank: undefined, save: { kind: 'nothing-yet' } };
const ready = (personName: string) => ({ kind: 'ready', path, note: aNote({ feedback: [{ id: 'f1', behaviour: 'Called the vendor on Monday', effect: 'We had the price a week earlier', next: 'Do the same with the second vendor' }] }), personName, save: { kind: 'in-onedrive' }, hasTwoVersions: false }) as const;

export const noteViewStates: Looks = {
  loading: view({ kind: 'loading' }),
  failed: view({ kind: 'failed', reason: 'not-found' }),
  broken: view({ kind: 'broken', path, text: '---\ntwo-hats: [1\n---\nStill here.', problem: { kind: 'richer', key: 'two-hats' }, hasTwoVersions: false }),
  ready: view(ready('Noor Haddad')),
  'just deleted': view(inTrash, settle),
  'in the trash': view(inTrash),
  'two versions': view({ ...ready('Noor Haddad'), hasTwoVersions: true }),
  'long name': view(ready(LONG_NAME)),
  'right to left': <RightToLeft>{view(ready(ARABIC_NAME))}</RightToLeft>,
};

export const versionsStates: Looks = {
  none: <VersionList list={[]} shownId={undefined} onShow={ignore} />,
  some: <VersionList list={[{ id: '2.0', changedAt: SAMPLE_NOW, size: 900 }, { id: '1.0', changedAt: SAMPLE_NOW - 86_400_000, size: 700 }]} shownId="1.0" onShow={ignore} />,
  shown: <ShownVersion text={TEXT} now={NOW} onRestore={settle} />,
  'the same as now': <ShownVersion text={TEXT} now={TEXT} onRestore={settle} />,
  offline: <VersionsFailed reason="offline" onRetry={ignore} />,
  'not in OneDrive yet': <VersionsFailed reason="not-found" onRetry={ignore} />,
  failed: <VersionsFailed reason="busy" onRetry={ignore} />,
};

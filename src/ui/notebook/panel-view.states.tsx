import { builtInPrompts } from '../../domain/coaching/library/built-in-prompts';
import type { NoteState, SaveState } from '../../workflows/notebook';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, SAMPLE_NOW, aCounterpart, aNote, anEvent, anItem, carried, filePath, items, prepared } from '../components/sample.states';
import { PanelView } from './panel-view';
import type { PanelActions } from './panel-view';

const actions: PanelActions = {
  onType: ignore,
  onRest: ignore,
  onSetCarried: ignore,
  onSetCovered: ignore,
  onAdd: settle,
  onClose: ignore,
  onRepair: ignore,
  onRetry: ignore,
  onSignIn: ignore,
  prompts: () => Promise.resolve(builtInPrompts()),
};
const running = prepared({ event: anEvent({ startsAt: SAMPLE_NOW - 480_000, endsAt: SAMPLE_NOW + 1_320_000 }) });
const path = filePath('People/noor-haddad-noor1234/2026/2026-11-24-n1.md');
const ready = (save: SaveState, note = aNote()): NoteState => ({ kind: 'ready', path, note, personName: 'Noor Haddad', save });
const inDrive = ready({ kind: 'in-onedrive' });
const base = { prepared: running, noteState: inDrive, carried: carried(), actions };
const named = (name: string) => ({ ...running, counterpart: aCounterpart({ name }) });

export const panelViewStates: Looks = {
  ready: <PanelView {...base} />,
  'nothing written yet': <PanelView {...base} carried={[]} noteState={ready({ kind: 'nothing-yet' }, aNote({ text: '', privateText: '', commitments: [] }))} />,
  saving: <PanelView {...base} noteState={ready({ kind: 'saving' })} />,
  'on this device, offline': <PanelView {...base} noteState={ready({ kind: 'on-device', because: 'offline' })} />,
  'not saved': <PanelView {...base} noteState={ready({ kind: 'not-saved', reason: 'storage-unavailable' })} />,
  'note loading': <PanelView {...base} noteState={{ kind: 'loading' }} />,
  'note failed': <PanelView {...base} noteState={{ kind: 'failed', reason: 'storage-unavailable' }} />,
  'note broken': <PanelView {...base} noteState={{ kind: 'broken', path, text: '---\ntwo-hats: [1\n---\nStill here.', problem: 'Line 2: a list is not closed.' }} />,
  'last minutes': <PanelView {...base} prepared={{ ...running, event: anEvent({ startsAt: SAMPLE_NOW - 1_500_000, endsAt: SAMPLE_NOW + 240_000 }) }} />,
  'before it starts': <PanelView {...base} prepared={prepared()} />,
  'noting a commitment': <PanelView {...base} openForm="commitment" />,
  'handing over': <PanelView {...base} openForm="hand-over" />,
  'giving feedback': <PanelView {...base} openForm="feedback" />,
  closing: <PanelView {...base} isClosing />,
  closed: <PanelView {...base} noteState={ready({ kind: 'in-onedrive' }, aNote({ closedAt: SAMPLE_NOW }))} />,
  'long name': <PanelView {...base} prepared={named(LONG_NAME)} />,
  'right to left': <RightToLeft><PanelView {...base} prepared={named(ARABIC_NAME)} /></RightToLeft>,
  'many items': <PanelView {...base} prepared={{ ...running, agenda: { ...running.agenda, items: [...items(), ...Array.from({ length: 12 }, (_, index) => anItem({ id: `m${index}` }))] } }} />,
};

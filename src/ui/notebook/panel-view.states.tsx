import { builtInPrompts } from '../../domain/coaching/library/built-in-prompts';
import type { ItemOrigin } from '../../domain/coaching/agenda';
import type { Hat } from '../../domain/coaching/prompt';
import type { PersonId } from '../../domain/people/person';
import type { NoteState, SaveState } from '../../workflows/notebook';
import type { PersonTools } from '../../workflows/people';
import type { PracticeState } from '../../workflows/practice';
import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, SAMPLE_NOW, aCounterpart, aNote, aPerson, anEvent, anItem, carried, filePath, items, localDate, prepared } from '../components/sample.states';
import type { PanelFacts } from './panel-deeds';
import { PanelView } from './panel-view';
import type { PanelActions } from './panel-props';

const takeBack = () => Promise.resolve(settle);
const tools: PersonTools = {
  add: settle,
  change: settle,
  remove: settle,
  enterDelegation: settle,
  moveDelegation: settle,
  renameDelegation: settle,
  changeFeedback: settle,
};
const actions: PanelActions = {
  onWear: ignore,
  onAddOffered: ignore,
  onDropCarried: ignore,
  onDropAgreed: ignore,
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
  deeds: {
    raise: settle,
    takeBackRaised: settle,
    answerRaised: settle,
    dropRaised: settle,
    answerForMe: settle,
    addWhileAway: settle,
    removeWhileAway: settle,
    keepQuestion: () => Promise.resolve('k1'),
    dropQuestion: settle,
    setFound: settle,
    move: takeBack,
    logChance: settle,
    tools,
  },
};
const running = prepared({ event: anEvent({ startsAt: SAMPLE_NOW - 480_000, endsAt: SAMPLE_NOW + 1_320_000 }) });
const path = filePath('People/noor-haddad-noor1234/2026/2026-11-24-n1.md');
const ready = (save: SaveState, note = aNote()): NoteState => ({ kind: 'ready', path, note, personName: 'Noor Haddad', save, hasTwoVersions: false });
const inDrive = ready({ kind: 'in-onedrive' });
const practised: PracticeState = {
  kind: 'ready',
  earlier: [],
  current: {
    practice: { id: 'p1', behaviour: 'Ask before I answer', when: 'When Noor asks me what to do', then: 'I ask what she would try first', personId: undefined, from: localDate('2026-11-10'), to: localDate('2026-12-09'), state: 'running' },
    kind: 'running',
    day: 15,
    days: 30,
    chances: [],
    taken: 0,
  },
};
const facts: PanelFacts = { person: aPerson(), history: [], upward: { kind: 'known', personId: 'ines1234' as PersonId, name: 'Ines Duarte', open: [] }, practice: practised };
/** Six 1:1s in which only one hat was worn. */
const oneSided = (hat: Hat): PanelFacts => ({
  ...facts,
  history: Array.from({ length: 6 }, (_, index) => ({ date: localDate(`2026-10-0${index + 1}`), situation: 'steady' as const, items: [anItem({ hat, kind: 'question', state: 'covered' })] })),
});
const asking = (origin: ItemOrigin, text: string) => ({ ...running, agenda: { ...running.agenda, items: [anItem({ id: `${origin}-r1`, origin, text, promptId: undefined }), ...items()] } });
const coached = aNote({
  coaching: [{ id: 'k1', promptId: undefined, question: 'What would you try first?', about: 'She is stuck on the vendor contract.', found: 'Call their lawyer herself' }],
  conversation: [{ id: 'wanted', stage: 'wanted', text: 'To close the contract before Christmas' }],
});
const base = { prepared: running, noteState: inDrive, carried: carried(), facts, actions };
const named = (name: string) => ({ ...running, counterpart: aCounterpart({ name }) });

export const panelViewStates: Looks = {
  ready: <PanelView {...base} />,
  'nothing written yet': <PanelView {...base} carried={[]} noteState={ready({ kind: 'nothing-yet' }, aNote({ text: '', privateText: '', commitments: [] }))} />,
  saving: <PanelView {...base} noteState={ready({ kind: 'saving' })} />,
  'on this device, offline': <PanelView {...base} noteState={ready({ kind: 'on-device', because: 'offline' })} />,
  'not saved': <PanelView {...base} noteState={ready({ kind: 'not-saved', reason: 'storage-unavailable' })} />,
  'note loading': <PanelView {...base} noteState={{ kind: 'loading' }} />,
  'note failed': <PanelView {...base} noteState={{ kind: 'failed', reason: 'storage-unavailable' }} />,
  'note broken': <PanelView {...base} noteState={{ kind: 'broken', path, text: '---\ntwo-hats: [1\n---\nStill here.', problem: { kind: 'richer', key: 'two-hats' }, hasTwoVersions: false }} />,
  'last minutes': <PanelView {...base} prepared={{ ...running, event: anEvent({ startsAt: SAMPLE_NOW - 1_500_000, endsAt: SAMPLE_NOW + 240_000 }) }} />,
  'before it starts': <PanelView {...base} prepared={prepared()} />,
  'noting a commitment': <PanelView {...base} openForm="commitment" />,
  'handing over': <PanelView {...base} openForm="hand-over" />,
  'giving feedback': <PanelView {...base} openForm="feedback" />,
  'over-managing lately': <PanelView {...base} facts={oneSided('manager')} />,
  'over-leading lately': <PanelView {...base} facts={oneSided('leader')} />,
  'a hat put on': <PanelView {...base} prepared={{ ...running, hat: 'leader' }} />,
  'an answer from above is awaited': <PanelView {...base} prepared={asking('raised', 'A second tester for the rollout')} />,
  'after an absence': <PanelView {...base} prepared={asking('absence', 'What moved on while I was away?')} />,
  'feedback for me': <PanelView {...base} prepared={asking('for-me', 'What should I stop doing?')} />,
  coached: <PanelView {...base} noteState={ready({ kind: 'in-onedrive' }, coached)} />,
  'coaching conversation': <PanelView {...base} noteState={ready({ kind: 'in-onedrive' }, coached)} openFurther="conversation" />,
  'goals beside the notes': <PanelView {...base} openFurther="goals" />,
  'nobody known above': <PanelView {...base} facts={{ ...facts, upward: { kind: 'nobody' }, person: undefined, practice: { kind: 'loading' } }} />,
  closing: <PanelView {...base} isClosing />,
  closed: <PanelView {...base} noteState={ready({ kind: 'in-onedrive' }, aNote({ closedAt: SAMPLE_NOW }))} />,
  'long name': <PanelView {...base} prepared={named(LONG_NAME)} />,
  'right to left': <RightToLeft><PanelView {...base} prepared={named(ARABIC_NAME)} /></RightToLeft>,
  'many items': <PanelView {...base} prepared={{ ...running, agenda: { ...running.agenda, items: [...items(), ...Array.from({ length: 12 }, (_, index) => anItem({ id: `m${index}` }))] } }} />,
};

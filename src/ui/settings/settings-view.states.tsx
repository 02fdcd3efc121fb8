import { RightToLeft, ignore, settle } from '../components/look.states';
import type { Looks } from '../components/look.states';
import type { PromptsInUse } from '../../workflows/prompt-library';
import { SettingsView } from './settings-view';
import type { SettingsActions } from './settings-view';

const actions: SettingsActions = { onSyncNow: settle, onExport: settle, onStarter: ignore, onLanguage: ignore, onWeekStart: ignore, onShowUnsafe: ignore, onSignOut: ignore };
const IN_USE: PromptsInUse = { prompts: [], counts: { 'built-in': 225, organisation: 0, own: 0 }, own: { kind: 'none' }, organisation: { kind: 'none' }, organisationUrl: undefined };
const OF_ALL: PromptsInUse = {
  ...IN_USE,
  counts: { 'built-in': 221, organisation: 14, own: 6 },
  own: { kind: 'in-use', use: 'add' },
  organisation: { kind: 'kept-copy', use: 'add' },
  organisationUrl: 'https://people.fabrikam.example/two-hats/prompts.yaml',
};
const REFUSED: PromptsInUse = {
  ...IN_USE,
  own: {
    kind: 'refused',
    problems: [
      {
        line: 14,
        column: 11,
        path: '',
        fault: { kind: 'colon-without-quotes' },
        around: [
          { number: 13, text: '    audience: shared' },
          { number: 14, text: '    text: One thing: what is it?' },
          { number: 15, text: '    system: S15' },
        ],
      },
    ],
  },
};
const state = { accountName: 'Alex Morgan', accountAddress: 'alex@fabrikam.example', prompts: IN_USE, notesHere: 214, notYetInOneDrive: 0, weekStart: 'monday', language: 'en', languages: [{ language: 'en', name: 'English' }, { language: 'de', name: 'Deutsch' }] } as const;

export const settingsViewStates: Looks = {
  ready: <SettingsView state={state} actions={actions} />,
  'three not yet in OneDrive': <SettingsView state={{ ...state, notYetInOneDrive: 3 }} actions={actions} />,
  'with own prompts, and the organisation’s out of reach': <SettingsView state={{ ...state, prompts: OF_ALL }} actions={actions} />,
  'own prompts refused': <SettingsView state={{ ...state, prompts: REFUSED }} actions={actions} />,
  'right to left': <RightToLeft><SettingsView state={state} actions={actions} /></RightToLeft>,
};

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';

import type { SettingsState } from '../../workflows/settings';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { PromptsSection } from './prompts-in-use';
import { SETTINGS_WORDS } from './settings.words';

export type SettingsActions = {
  readonly onSyncNow: () => Promise<void>;
  readonly onExport: () => Promise<void>;
  readonly onStarter: () => void;
  readonly onWeekStart: (day: SettingsState['weekStart']) => void;
  readonly onSignOut: (removeDeviceCopy: boolean) => void;
};

type SettingsViewProps = { readonly state: SettingsState; readonly actions: SettingsActions };

const WEEK_DAYS = (['monday', 'sunday', 'saturday'] as const).map((value) => ({ value, words: SETTINGS_WORDS.weekDays[value] }));

/** Everything that Settings can look like, as a function of its state alone; `children` stand above the account. */
export function SettingsView({ state, actions, children }: SettingsViewProps & { readonly children?: ReactNode }) {
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <h1 className={text.title}>{SETTINGS_WORDS.title}</h1>
      <NotesPlace state={state} actions={actions} />
      <PromptsSection state={state.prompts} onStarter={actions.onStarter} />
      <section aria-label={SETTINGS_WORDS.weekStart} className={text.section}>
        <h2 className={text.heading}>{SETTINGS_WORDS.weekStart}</h2>
        <Chips label={SETTINGS_WORDS.weekStart} chips={WEEK_DAYS} chosen={state.weekStart} onChoose={actions.onWeekStart} />
      </section>
      {children}
      <Account state={state} onSignOut={actions.onSignOut} />
    </div>
  );
}

function NotesPlace({ state, actions }: SettingsViewProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const [doing, setDoing] = useState<'nothing' | 'syncing' | 'export-failed'>('nothing');
  const sync = () => {
    setDoing('syncing');
    void actions.onSyncNow().finally(() => setDoing('nothing'));
  };
  const exportAll = () => {
    setDoing('nothing');
    actions.onExport().catch(() => setDoing('export-failed'));
  };
  return (
    <section aria-label={SETTINGS_WORDS.where} className={text.stack}>
      <h2 className={text.heading}>{SETTINGS_WORDS.where}</h2>
      <p className={text.body}>{SETTINGS_WORDS.whereWords}</p>
      <dl className={styles.facts}>
        <dt>{SETTINGS_WORDS.notesHere}</dt>
        <dd className={styles.fact}>{state.notesHere}</dd>
        <dt>{SETTINGS_WORDS.notYet}</dt>
        <dd className={styles.fact}>{state.notYetInOneDrive}</dd>
      </dl>
      <div className={text.row}>
        <Action disabled={doing === 'syncing'} onClick={sync}>{doing === 'syncing' ? SETTINGS_WORDS.syncing : SETTINGS_WORDS.syncNow}</Action>
        <Action onClick={exportAll}>{SETTINGS_WORDS.exportAll}</Action>
        <span className={text.faint}>{SETTINGS_WORDS.exportHint}</span>
      </div>
      {doing === 'export-failed' && <p role="alert" className={text.small}>{SETTINGS_WORDS.exportFailed}</p>}
    </section>
  );
}

function Account({ state, onSignOut }: { readonly state: SettingsState; readonly onSignOut: (removeDeviceCopy: boolean) => void }) {
  const text = useTextStyles();
  const [removesCopy, setRemovesCopy] = useState(false);
  return (
    <section aria-label={SETTINGS_WORDS.account} className={text.stack}>
      <h2 className={text.heading}>{SETTINGS_WORDS.account}</h2>
      <p className={text.body}>
        {SETTINGS_WORDS.signedInAs} <bdi>{state.accountName}</bdi> <span className={text.faint}>{state.accountAddress}</span>
      </p>
      <CheckLine isPlain words={SETTINGS_WORDS.removeCopy} isChecked={removesCopy} onChange={setRemovesCopy} />
      {removesCopy && (
        <p role="status" className={text.small}>
          {state.notYetInOneDrive > 0 ? SETTINGS_WORDS.removeWarning(state.notYetInOneDrive) : SETTINGS_WORDS.removeSafe}
        </p>
      )}
      <div className={text.row}>
        <Action onClick={() => onSignOut(removesCopy)}>{SETTINGS_WORDS.signOut}</Action>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';

import type { SettingsState } from '../../workflows/settings';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { Chips } from '../components/chips';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { PromptsSection } from './prompts-in-use';

export type SettingsActions = {
  readonly onSyncNow: () => Promise<void>;
  readonly onExport: () => Promise<void>;
  readonly onStarter: () => void;
  readonly onLanguage: (language: string) => void;
  readonly onWeekStart: (day: SettingsState['weekStart']) => void;
  readonly onShowUnsafe: () => void;
  readonly onSignOut: (removeDeviceCopy: boolean) => void;
};

type SettingsViewProps = { readonly state: SettingsState; readonly actions: SettingsActions; /** Says what an export would lack. */ readonly notAllHere?: ReactNode };

const WEEK_DAYS = ['monday', 'sunday', 'saturday'] as const;

/** Everything that Settings can look like, as a function of its state alone; `children` stand above the account. */
export function SettingsView({ state, actions, notAllHere, children }: SettingsViewProps & { readonly children?: ReactNode }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <div className={text.page}>
      <h1 className={text.title}>{t('settings.title')}</h1>
      <NotesPlace state={state} actions={actions} notAllHere={notAllHere} />
      <PromptsSection state={state.prompts} onStarter={actions.onStarter} />
      <section aria-label={t('settings.language')} className={text.section}>
        <h2 className={text.heading}>{t('settings.language')}</h2>
        <Chips label={t('settings.language')} chips={state.languages.map(({ language, name }) => ({ value: language, words: name }))} chosen={state.language} onChoose={actions.onLanguage} />
      </section>
      <section aria-label={t('settings.weekStart')} className={text.section}>
        <h2 className={text.heading}>{t('settings.weekStart')}</h2>
        <Chips label={t('settings.weekStart')} chips={WEEK_DAYS.map((value) => ({ value, words: t(`settings.weekDays.${value}`) }))} chosen={state.weekStart} onChoose={actions.onWeekStart} />
      </section>
      {children}
      <Account state={state} onSignOut={actions.onSignOut} />
    </div>
  );
}

function NotesPlace({ state, actions, notAllHere }: SettingsViewProps) {
  const { t } = useWords();
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
    <section aria-label={t('settings.where')} className={text.stack}>
      <h2 className={text.heading}>{t('settings.where')}</h2>
      <p className={text.body}>{t('settings.whereWords')}</p>
      <dl className={styles.facts}>
        <dt>{t('settings.notesHere')}</dt>
        <dd className={styles.fact}>{state.notesHere}</dd>
        <dt>{t('settings.notYet')}</dt>
        <dd className={styles.fact}>
          {state.notYetInOneDrive}
          {state.notYetInOneDrive > 0 && (
            <Action look="quiet" compact onClick={actions.onShowUnsafe}>
              {t('settings.showWhich')}
            </Action>
          )}
        </dd>
      </dl>
      <div className={text.row}>
        <Action disabled={doing === 'syncing'} onClick={sync}>{doing === 'syncing' ? t('settings.syncing') : t('settings.syncNow')}</Action>
        <Action onClick={exportAll}>{t('settings.exportAll')}</Action>
        <span className={text.faint}>{t('settings.exportHint')}</span>
      </div>
      {notAllHere}
      {doing === 'export-failed' && <p role="alert" className={text.small}>{t('settings.exportFailed')}</p>}
    </section>
  );
}

function Account({ state, onSignOut }: { readonly state: SettingsState; readonly onSignOut: (removeDeviceCopy: boolean) => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  const [removesCopy, setRemovesCopy] = useState(false);
  return (
    <section aria-label={t('settings.account')} className={text.stack}>
      <h2 className={text.heading}>{t('settings.account')}</h2>
      <p className={text.body}>
        {t('settings.signedInAs')} <bdi>{state.accountName}</bdi> <span className={text.faint}>{state.accountAddress}</span>
      </p>
      <CheckLine isPlain words={t('settings.removeCopy')} isChecked={removesCopy} onChange={setRemovesCopy} />
      {removesCopy && (
        <p role="status" className={text.small}>
          {state.notYetInOneDrive > 0 ? t('settings.removeWarning', { count: state.notYetInOneDrive }) : t('settings.removeSafe')}
        </p>
      )}
      <div className={text.row}>
        <Action onClick={() => onSignOut(removesCopy)}>{t('settings.signOut')}</Action>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, max-content) minmax(min-content, 1fr)', overflowWrap: 'anywhere', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

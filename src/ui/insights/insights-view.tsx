import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import { wasHeld, type Facts } from '../../domain/insights/facts';
import type { InsightsState } from '../../workflows/insights';
import type { PracticeState } from '../../workflows/practice';
import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { AnswersSection } from './answers-section';
import { BalanceSection } from './balance-section';
import { DutiesSection } from './duties-section';
import { HiringSection } from './hiring-section';
import { InitiativeSection } from './initiative-section';
import type { InsightsActions } from './insights-actions';
import { PlanSection } from './plan-section';
import type { ComingTalk } from './practice-form';
import { PracticeSection } from './practice-section';
import { PrintReport } from './print-report';
import { PromisesSection } from './promises-section';
import { QuestionsSection } from './questions-section';
import { RealTestSection } from './real-test-section';

export type InsightsProps = {
  readonly state: InsightsState;
  readonly practice: PracticeState;
  /** The next 1:1 with each person, soonest first. */
  readonly coming: readonly ComingTalk[];
  readonly actions: InsightsActions;
};

/** Everything that Insights can look like, as a function of its state alone. */
export function InsightsView({ state, ...rest }: InsightsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <div className={text.page}>
      <div className={styles.top}>
        <div>
          <h1 className={text.title}>{t('insights.title')}</h1>
          <p className={text.small}>{t('insights.intro')}</p>
        </div>
        {state.kind === 'ready' && <Action onClick={rest.actions.onPrint}>{t('insights.print')}</Action>}
      </div>
      {state.kind === 'loading' && <Waiting words={t('insights.reading')} lines={8} />}
      {state.kind === 'failed' && <FailureNotice reason={state.reason} />}
      {state.kind === 'ready' && <Sections facts={state.facts} {...rest} />}
    </div>
  );
}

function Sections({ facts, practice, coming, actions }: Omit<InsightsProps, 'state'> & { readonly facts: Facts }) {
  const { t } = useWords();
  const { now } = useFormats();
  const isEmpty = useMemo(() => !facts.notes.some(({ note }) => wasHeld(note)), [facts]);
  return (
    <>
      {isEmpty && <Notice tone="quiet" title={t('insights.empty.title')}>{t('insights.empty.body')}</Notice>}
      <PlanSection facts={facts} actions={actions} />
      <PracticeSection state={practice} today={facts.today} coming={coming} {...actions} />
      <BalanceSection facts={facts} />
      <InitiativeSection facts={facts} />
      <QuestionsSection facts={facts} />
      <AnswersSection facts={facts} />
      <RealTestSection facts={facts} onAnswer={actions.onAnswer} />
      <PromisesSection facts={facts} />
      <HiringSection openings={facts.me.openings} {...actions} />
      <DutiesSection facts={facts} {...actions} />
      <PrintReport facts={facts} on={now()} />
    </>
  );
}

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

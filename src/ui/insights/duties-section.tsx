import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import { dutiesOf, type Duty } from '../../domain/insights/duties';
import type { Facts } from '../../domain/insights/facts';
import type { Words } from '../../domain/shared/words';
import { Action } from '../components/action';
import { useQuietParts } from '../components/quiet-parts';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import type { InsightsActions } from './insights-actions';
import { useInsightsStyles } from './insights-styles';
import { Section } from './section';

type DutiesProps = { readonly facts: Facts } & Pick<InsightsActions, 'onReviewDuty' | 'onPrint'>;

/** The duties on one page, each with its state in numbers: made to be looked at together with one's own manager or HR. */
export function DutiesSection({ facts, onReviewDuty, onPrint }: DutiesProps) {
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const duties = useMemo(() => dutiesOf(facts, words), [facts, words]);
  return (
    <Section title={t('insights.duties.title')} intro={t('insights.duties.intro')}>
      <ul className={text.list}>
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} onReview={() => onReviewDuty(duty.id)} />
        ))}
      </ul>
      <div>
        <Action onClick={onPrint}>{t('insights.print')}</Action>
      </div>
    </Section>
  );
}

function DutyRow({ duty: { title, sentence, state, reviewed }, onReview }: { readonly duty: Duty; readonly onReview: () => void }) {
  const styles = useStyles();
  const section = useInsightsStyles();
  const quiet = useQuietParts();
  const text = useTextStyles();
  const { date } = useFormats();
  const words = useWords();
  return (
    <li className={mergeClasses(styles.duty, quiet.row)}>
      <div className={styles.what}>
        <h3 className={text.heading}>{title}</h3>
        <p className={text.body}>
          <span className={section.evidence}>{dutyState(state, words)}</span> {state !== 'nothing-yet' && sentence}
        </p>
        {reviewed !== undefined && <p className={text.faint}>{words.t('insights.duties.reviewed', { day: date(reviewed) })}</p>}
      </div>
      <Action data-quiet look="faint" compact aria-label={words.t('insights.duties.review-what', { duty: title })} onClick={onReview}>
        {words.t('insights.duties.review')}
      </Action>
    </li>
  );
}

/** A state as a word, so that no colour has to tell it. */
export function dutyState(state: Duty['state'], { t }: Words): string {
  switch (state) {
    case 'kept':
      return t('insights.duties.kept');
    case 'partly':
      return t('insights.duties.partly');
    case 'open':
      return t('insights.duties.open');
    case 'nothing-yet':
      return t('duties.nothing-yet');
  }
}

const useStyles = makeStyles({
  duty: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  what: { flex: '1 1 0%', minWidth: 0 },
});

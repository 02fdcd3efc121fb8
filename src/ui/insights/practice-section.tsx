import { HABIT_DAYS, nextEnd, type PracticeProgress } from '../../domain/coaching/practice';
import type { LocalDate } from '../../domain/shared/local-date';
import type { PracticeState } from '../../workflows/practice';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import type { InsightsActions } from './insights-actions';
import { useInsightsStyles } from './insights-styles';
import { PracticeForm, type ComingTalk } from './practice-form';
import { PracticePicture } from './practice-picture';
import { Section } from './section';

type PracticeProps = {
  readonly state: PracticeState;
  readonly today: LocalDate;
  readonly coming: readonly ComingTalk[];
} & Pick<InsightsActions, 'onStartPractice' | 'onGoOn' | 'onEndPractice'>;

/** One behaviour for thirty days: choose it, see the share of chances taken, end it or go on. */
export function PracticeSection({ state, today, coming, onStartPractice, onGoOn, onEndPractice }: PracticeProps) {
  const text = useTextStyles();
  const { t } = useWords();
  if (state.kind !== 'ready') return null;
  const { current, earlier } = state;
  return (
    <Section title={t('insights.practice.title')} intro={t('insights.practice.intro')}>
      {current === undefined ? <PracticeForm coming={coming} onStart={onStartPractice} /> : <Current progress={current} today={today} onGoOn={onGoOn} onEnd={onEndPractice} />}
      {earlier.length > 0 && (
        <Fold title={t('insights.practice.earlier', { count: earlier.length })}>
          <ul className={text.list}>
            {earlier.map((each) => (
              <Earlier key={each.practice.id} progress={each} />
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

type CurrentProps = { readonly progress: PracticeProgress; readonly today: LocalDate; readonly onGoOn: () => void; readonly onEnd: () => void };

function Current({ progress, today, onGoOn, onEnd }: CurrentProps) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  const { practice, kind, day, days, chances, taken } = progress;
  return (
    <div className={text.stack}>
      <div>
        <h3 className={text.heading}><bdi>{practice.behaviour}</bdi></h3>
        <IfThen progress={progress} />
      </div>
      <PracticePicture progress={progress} />
      <p className={styles.evidence}>
        {chances.length === 0 ? t('insights.practice.no-chance') : t('insights.practice.share', { taken, count: chances.length })}
      </p>
      <p className={text.small}>{kind === 'over' ? t('insights.practice.over', { days, habit: HABIT_DAYS }) : t('insights.practice.day', { day, days, to: date(practice.to) })}</p>
      <Chances progress={progress} />
      <div className={text.row}>
        {kind === 'over' && <Action look="primary" onClick={onGoOn}>{t('insights.practice.go-on', { day: date(nextEnd(practice, today)) })}</Action>}
        <Action look="secondary" onClick={onEnd}>{t('insights.practice.end')}</Action>
      </div>
    </div>
  );
}

function IfThen({ progress: { practice } }: { readonly progress: PracticeProgress }) {
  const text = useTextStyles();
  if (practice.when === '' && practice.then === '') return null;
  return <p className={text.body}><bdi>{[practice.when, practice.then].filter((part) => part !== '').join(', ')}</bdi></p>;
}

/** The user's own words on each chance are the proof. */
function Chances({ progress: { chances } }: { readonly progress: PracticeProgress }) {
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  if (chances.length === 0) return null;
  return (
    <Fold title={t('insights.practice.chances', { count: chances.length })}>
      <ul className={text.list}>
        {chances.toReversed().map(({ id, day, personName, taken, words }) => (
          <li key={id}>
            {date(day)} · <bdi>{personName}</bdi> · {taken ? t('insights.practice.taken') : t('insights.practice.not-this-time')}
            {words !== '' && <bdi className={text.small}> {words}</bdi>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Earlier({ progress }: { readonly progress: PracticeProgress }) {
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  const { practice, chances, taken } = progress;
  return (
    <li>
      <bdi>{practice.behaviour}</bdi> <span className={text.faint}>{t('insights.practice.span', { from: date(practice.from), to: date(practice.to) })}</span>{' '}
      {chances.length > 0 && t('insights.practice.share', { taken, count: chances.length })}
    </li>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';

import type { Opening } from '../../domain/people/me';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { InsightsActions } from './insights-actions';
import { TwoFields } from './own-words';
import { Section } from './section';

type HiringProps = { readonly openings: readonly Opening[] } & Pick<InsightsActions, 'onAddOpening' | 'onSetOpening' | 'onRemove'>;

/** Openings in the team, and what each looks for: said before anyone is met. */
export function HiringSection({ openings, onAddOpening, onSetOpening, onRemove }: HiringProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const open = openings.filter(({ state }) => state === 'open');
  return (
    <Section title={t('insights.hiring.title')} intro={t('insights.hiring.intro')}>
      {open.length === 0 && <p className={text.body}>{t('insights.hiring.none')}</p>}
      <ul className={text.list}>
        {open.map(({ id, role, looksFor }) => (
          <li key={id} className={styles.opening}>
            <span className={styles.words}>
              <bdi>{role}</bdi> <bdi className={text.small}>{looksFor === '' ? t('insights.hiring.looks-for-nothing') : looksFor}</bdi>
            </span>
            <span className={text.row}>
              <Action look="faint" compact aria-label={t('insights.hiring.filled-what', { role })} onClick={() => onSetOpening(id, 'done')}>{t('insights.hiring.filled')}</Action>
              <Action look="faint" compact aria-label={t('insights.remove-what', { what: role })} onClick={() => onRemove('openings', id)}>{t('insights.remove')}</Action>
            </span>
          </li>
        ))}
      </ul>
      <Fold title={t('insights.hiring.add')}>
        <TwoFields fields={[t('insights.hiring.role'), t('insights.hiring.looks-for')]} needs={0} onAdd={(role, looksFor) => onAddOpening({ role, looksFor })} />
      </Fold>
    </Section>
  );
}

const useStyles = makeStyles({
  opening: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

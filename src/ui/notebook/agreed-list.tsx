import { makeStyles, mergeClasses } from '@fluentui/react-components';

import type { Commitment } from '../../domain/notes/note';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';

type AgreedListProps = { readonly commitments: readonly Commitment[]; readonly name: string };

/** Who does what, and by when, as it was noted in this 1:1. */
export function AgreedList({ commitments, name }: AgreedListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  if (commitments.length === 0) return <p className={text.faint}>{t('panel.nobodyYet')}</p>;
  return (
    <ul className={text.list}>
      {commitments.map((commitment) => (
        <li key={commitment.id}>
          <AgreedLine commitment={commitment} name={name} />
        </li>
      ))}
    </ul>
  );
}

export function AgreedLine({ commitment: { owner, text: what, due }, name }: { readonly commitment: Commitment; readonly name: string }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const { date } = useFormats();
  return (
    <p className={text.body}>
      <bdi>{owner === 'me' ? t('panel.you') : name}</bdi>: <bdi>{what}</bdi>{' '}
      {due !== undefined && <bdi className={mergeClasses(text.faint, styles.due)}>{t('panel.due', { date: date(due) })}</bdi>}
    </p>
  );
}

const useStyles = makeStyles({
  // Kept together, so that a date never breaks in two.
  due: { display: 'inline-block' },
});

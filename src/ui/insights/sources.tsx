import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { Proof, Source } from '../../domain/insights/facts';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { useInsightsStyles } from './insights-styles';

/** What a figure rests on, one click away: the words that were counted, each with a way to where they stand. */
export function Sources({ proofs }: { readonly proofs: readonly Proof[] }) {
  const styles = useInsightsStyles();
  const { t } = useWords();
  if (proofs.length === 0) return null;
  return (
    <div className={styles.bare}>
      <Fold title={t('insights.sources', { count: proofs.length })}>
        <ProofList proofs={proofs} />
      </Fold>
    </div>
  );
}

export function ProofList({ proofs }: { readonly proofs: readonly Proof[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {proofs.map(({ text: words, source }, place) => (
        <li key={`${source.kind}-${place}`} className={styles.proof}>
          <bdi>{words}</bdi> <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

/** Leads to the note or person; what stands in the user's own file stands on this page. */
export function SourceLink({ source }: { readonly source: Source }) {
  const styles = useStyles();
  const text = useTextStyles();
  const link = mergeClasses(text.link, styles.inText);
  const { date } = useFormats();
  const { t } = useWords();
  switch (source.kind) {
    case 'note':
      return <a className={link} href={hashOf({ kind: 'note', path: source.path })}>{source.personName === '' ? date(source.day) : t('insights.source-note', { name: source.personName, day: date(source.day) })}</a>;
    case 'person':
      return <a className={link} href={hashOf({ kind: 'person', personId: source.personId })}><bdi>{source.personName}</bdi></a>;
    case 'me':
      return <span className={text.faint}>{t('insights.source-me')}</span>;
  }
}

const useStyles = makeStyles({ proof: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' }, inText: { display: 'inline-block', maxWidth: '100%', textDecorationLine: 'underline' } });

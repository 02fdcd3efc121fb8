import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import type { Facts } from '../../domain/insights/facts';
import { feedbackForMe } from '../../domain/insights/feedback-for-me';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { Section } from './section';
import { SourceLink } from './sources';

/** What people said about the user, under the question that was asked. */
export function AnswersSection({ facts }: { readonly facts: Facts }) {
  const answers = useMemo(() => feedbackForMe(facts), [facts]);
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  return (
    <Section title={t('insights.answers.title')} intro={t('insights.answers.intro')}>
      {answers.length === 0 && <p className={text.body}>{t('insights.answers.none')}</p>}
      {answers.map(({ question, answers: given }) => (
        <div key={question} className={text.section}>
          <h3 className={text.heading}><bdi>{question}</bdi></h3>
          <ul className={text.list}>
            {given.map(({ text: words, source }) => (
              <li key={`${source.path}-${words}`} className={styles.answer}>
                <bdi>{words}</bdi> <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const useStyles = makeStyles({
  answer: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: 'anywhere',
    marginBlockEnd: tokens.spacingVerticalXS,
  },
});

import { useMemo } from 'react';

import type { Tool } from '../../domain/coaching/prompt';
import type { Facts } from '../../domain/insights/facts';
import { quarterOf } from '../../domain/insights/quarters';
import { questionsUsed, type Questions } from '../../domain/insights/questions-used';
import type { Words } from '../../domain/shared/words';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { Section } from './section';
import { SourceLink } from './sources';
import { Table } from './table';

const SHOWN = 5;

/** The questions that were asked this quarter, and which of a leader's tools they served. */
export function QuestionsSection({ facts }: { readonly facts: Facts }) {
  const { asked, tools } = useMemo(() => questionsUsed(facts, quarterOf(facts.today)), [facts]);
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const [first, more] = [asked.slice(0, SHOWN), asked.slice(SHOWN)];
  return (
    <Section title={t('insights.questions.title')} intro={t('insights.questions.intro')}>
      {asked.length === 0 && <p className={text.body}>{t('insights.questions.none')}</p>}
      {first.length > 0 && <QuestionTable asked={first} />}
      {more.length > 0 && (
        <Fold title={t('insights.questions.more', { count: more.length })}>
          <QuestionTable asked={more} />
        </Fold>
      )}
      {asked.length > 0 && (
        <div className={text.stack}>
          <h3 className={text.heading}>{t('insights.tools.title')}</h3>
          <p className={text.body}>{tools.map(({ tool, count }) => t('insights.tools.count', { tool: toolWords(tool, words), count })).join(' · ')}</p>
        </div>
      )}
    </Section>
  );
}

function QuestionTable({ asked }: { readonly asked: Questions['asked'] }) {
  const { t } = useWords();
  return (
    <Table
      label={t('insights.questions.title')}
      heads={[t('insights.questions.question'), t('insights.questions.times'), t('insights.questions.last')]}
      rows={asked.map(({ text: question, proofs }) => ({
        key: question,
        cells: [<bdi key="question">{question}</bdi>, proofs.length, proofs[0] === undefined ? '' : <SourceLink key="last" source={proofs[0].source} />],
      }))}
    />
  );
}

function toolWords(tool: Tool, { t }: Words): string {
  switch (tool) {
    case 'vision':
      return t('insights.tool.vision');
    case 'inspiration':
      return t('insights.tool.inspiration');
    case 'empowerment':
      return t('insights.tool.empowerment');
    case 'courage':
      return t('insights.tool.courage');
    case 'empathy':
      return t('insights.tool.empathy');
  }
}

import { useMemo, useState } from 'react';
import type { SubmitEvent } from 'react';

import type { Facts, Figure } from '../../domain/insights/facts';
import { realTest, type QuarterOfTest } from '../../domain/insights/real-test';
import type { SelfAnswer, SelfCheck } from '../../domain/people/me';
import { Action } from '../components/action';
import { Chips } from '../components/chips';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { Dots } from './dots';
import type { InsightsActions } from './insights-actions';
import { useInsightsStyles } from './insights-styles';
import { quarterWords } from './quarter-words';
import { Section } from './section';
import { Sources } from './sources';
import { Table } from './table';

type TestProps = { readonly facts: Facts; readonly onAnswer: InsightsActions['onAnswer'] };

/** Three questions once a quarter, beside what the files show of the same things. */
export function RealTestSection({ facts, onAnswer }: TestProps) {
  const test = useMemo(() => realTest(facts), [facts]);
  const text = useTextStyles();
  const { t } = useWords();
  const present = test.at(-1);
  const [isAnew, setIsAnew] = useState(false);
  const isAsked = present?.check === undefined || isAnew;
  return (
    <Section title={t('insights.test.title')} intro={t('insights.test.intro')}>
      <Trend test={test} />
      {isAsked && <TestForm key={present?.check?.id} before={present?.check} onAnswer={(answers) => { onAnswer(answers); setIsAnew(false); }} />}
      {!isAsked && <div><Action onClick={() => setIsAnew(true)}>{t('insights.test.anew')}</Action></div>}
      {present?.check !== undefined && present.check.words !== '' && !isAsked && <p className={text.body}><bdi>{present.check.words}</bdi></p>}
    </Section>
  );
}

function Trend({ test }: { readonly test: readonly QuarterOfTest[] }) {
  const words = useWords();
  const { t } = words;
  const quarters = test.map(({ quarter }) => quarterWords(quarter.id, words));
  const answerOf = (name: 'initiative' | 'vision' | 'throughOthers') => test.map(({ quarter, check }) => <Dots key={quarter.id} value={check?.[name]} />);
  const figureOf = (name: 'moments' | 'moved' | 'handedOver') => test.map((each) => figureWords(each[name]));
  const proofs = test.at(-1);
  const all = proofs === undefined ? [] : [...proofs.moments.proofs, ...proofs.moved.proofs, ...proofs.handedOver.proofs];
  return (
    <>
      <Table
        label={t('insights.test.trend')}
        heads={[t('insights.test.what'), ...quarters]}
        rows={[
          { key: 'initiative', cells: [t('insights.test.initiative'), ...answerOf('initiative')] },
          { key: 'moments', cells: [t('insights.test.moments'), ...figureOf('moments')] },
          { key: 'moved', cells: [t('insights.test.moved'), ...figureOf('moved')] },
          { key: 'vision', cells: [t('insights.test.vision'), ...answerOf('vision')] },
          { key: 'through', cells: [t('insights.test.through-others'), ...answerOf('throughOthers')] },
          { key: 'handed-over', cells: [t('insights.test.handed-over'), ...figureOf('handedOver')] },
        ]}
      />
      <Sources proofs={all} />
    </>
  );
}

function figureWords({ count, of }: Figure): string {
  if (of === undefined) return String(count);
  return of === 0 ? '–' : `${String(count)}/${String(of)}`;
}

type Answers = Pick<SelfCheck, 'initiative' | 'vision' | 'throughOthers' | 'words'>;

const VALUES = ['1', '2', '3', '4', '5'] as const;

function TestForm({ before, onAnswer }: { readonly before: SelfCheck | undefined; readonly onAnswer: (answers: Answers) => void }) {
  const styles = useInsightsStyles();
  const { t } = useWords();
  const [answers, setAnswers] = useState<Partial<Answers>>(before ?? {});
  const { initiative, vision, throughOthers } = answers;
  const isWhole = initiative !== undefined && vision !== undefined && throughOthers !== undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isWhole) onAnswer({ initiative, vision, throughOthers, words: answers.words ?? '' });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Scale question={t('insights.test.initiative')} value={initiative} onChoose={(value) => setAnswers({ ...answers, initiative: value })} />
      <Scale question={t('insights.test.vision')} value={vision} onChoose={(value) => setAnswers({ ...answers, vision: value })} />
      <Scale question={t('insights.test.through-others')} value={throughOthers} onChoose={(value) => setAnswers({ ...answers, throughOthers: value })} />
      <TextField label={t('insights.test.words')} value={answers.words ?? ''} onChange={(event) => setAnswers({ ...answers, words: event.currentTarget.value })} />
      <div>
        <Action type="submit" disabled={!isWhole}>{t('insights.test.keep')}</Action>
      </div>
    </form>
  );
}

function Scale({ question, value, onChoose }: { readonly question: string; readonly value: SelfAnswer | undefined; readonly onChoose: (value: SelfAnswer) => void }) {
  const text = useTextStyles();
  const { t } = useWords();
  const words = { 1: t('insights.test.not-yet'), 5: t('insights.test.yes') } as Readonly<Record<string, string>>;
  return (
    <div className={text.section}>
      <p className={text.body}>{question}</p>
      <Chips
        label={question}
        chips={VALUES.map((each) => ({ value: each, words: words[each] ?? each }))}
        chosen={value === undefined ? undefined : VALUES[value - 1]}
        onChoose={(chosen) => onChoose(Number(chosen) as SelfAnswer)}
      />
    </div>
  );
}

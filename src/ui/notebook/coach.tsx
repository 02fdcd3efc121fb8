import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { coachingQuestion } from '../../domain/coaching/coach-it';
import type { Prompt, PromptId, Relation } from '../../domain/coaching/prompt';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** The prompts in use, once they are there. */
export type ReadPrompts = () => Promise<readonly Prompt[]>;

type CoachProps = { readonly latestText: () => string; readonly relation: Relation; readonly prompts: ReadPrompts };

/** Offers a question to ask next about what was just written; asked again, another one. */
export function Coach({ latestText, relation, prompts }: CoachProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [asked, setAsked] = useState<readonly PromptId[]>([]);
  const [shown, setShown] = useState<string>();

  const ask = async () => {
    const line = lastLine(latestText());
    const known = await prompts();
    const unasked = coachingQuestion(line, relation, asked, known);
    // After the last one the first comes round again.
    const question = unasked ?? coachingQuestion(line, relation, [], known);
    setShown(question?.text ?? t('panel.coachEmpty'));
    if (question !== undefined) setAsked(unasked === undefined ? [question.id] : [...asked, question.id]);
  };
  return (
    <div className={text.section}>
      <div className={text.row}>
        <Action onClick={() => void ask()}>{t('panel.coachIt')}</Action>
        <span className={text.faint}>{t('panel.coachHint')}</span>
      </div>
      <p role="status" className={shown === undefined ? text.hidden : styles.question}>
        {shown}
      </p>
    </div>
  );
}

/** What the two are talking about now. */
function lastLine(words: string): string {
  return words.split('\n').filter((line) => line.trim() !== '').at(-1) ?? '';
}

const useStyles = makeStyles({
  question: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

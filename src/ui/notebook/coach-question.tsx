import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import { coachingQuestion } from '../../domain/coaching/coach-it';
import type { Prompt, PromptId, Relation } from '../../domain/coaching/prompt';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { PanelDeeds } from './panel-deeds';

/** The prompts in use, once they are there. */
export type ReadPrompts = () => Promise<readonly Prompt[]>;

export type CoachQuestionProps = {
  /** Rises with each time that a question is asked for. */
  readonly turn: number;
  readonly latestText: () => string;
  readonly relation: Relation;
  readonly prompts: ReadPrompts;
  readonly deeds: Pick<PanelDeeds, 'keepQuestion' | 'dropQuestion'>;
};

type Shown = { readonly question: Prompt | undefined; readonly about: string };
type Kept = { readonly kind: 'not-yet' | 'failed' } | { readonly kind: 'kept'; readonly id: string };

/** A question to ask next about what was just written, and one tap to keep that it was asked. Asked for again, another one. */
export function CoachQuestion({ turn, latestText, relation, prompts, deeds }: CoachQuestionProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [shown, setShown] = useState<Shown>();
  const [kept, setKept] = useState<Kept>({ kind: 'not-yet' });
  const asked = useRef<readonly PromptId[]>([]);
  const seen = useRef(0);

  useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    void prompts().then((known) => {
      const about = lastLine(latestText());
      const unasked = coachingQuestion(about, relation, asked.current, known, locale);
      // After the last one the first comes round again.
      const question = unasked ?? coachingQuestion(about, relation, [], known, locale);
      if (question !== undefined) asked.current = unasked === undefined ? [question.id] : [...asked.current, question.id];
      setShown({ question, about });
      setKept({ kind: 'not-yet' });
    });
  }, [turn, latestText, relation, prompts, locale]);

  const failed = () => setKept({ kind: 'failed' });
  const keep = ({ question, about }: Shown) => {
    if (question !== undefined) deeds.keepQuestion({ promptId: question.id, question: question.text, about }).then((id) => setKept({ kind: 'kept', id }), failed);
  };
  return (
    <>
      <p role="status" className={shown === undefined ? text.hidden : styles.question}>
        {shown !== undefined && (shown.question?.text ?? t('panel.coachEmpty'))}
      </p>
      {shown?.question !== undefined && (
        <div className={text.row}>
          {kept.kind === 'kept' ? (
            <>
              <span role="status" className={text.faint}>
                {t('talk.coach.kept')}
              </span>
              <Action look="quiet" compact autoFocus onClick={() => void deeds.dropQuestion(kept.id).then(() => setKept({ kind: 'not-yet' }), failed)}>
                {t('talk.undo')}
              </Action>
            </>
          ) : (
            <Action compact title={t('talk.coach.askedHint')} onClick={() => keep(shown)}>
              {t('talk.coach.asked')}
            </Action>
          )}
          {kept.kind === 'failed' && (
            <span role="alert" className={text.small}>
              {t('talk.notKept')}
            </span>
          )}
        </div>
      )}
    </>
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

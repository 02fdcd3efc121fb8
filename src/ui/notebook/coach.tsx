import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { coachingQuestion } from './coaching-question';
import { PANEL_WORDS } from './notebook.words';

/** Offers a question to ask next about what was just written; asked again, another one. */
export function Coach({ latestText }: { readonly latestText: () => string }) {
  const styles = useStyles();
  const text = useTextStyles();
  const [asked, setAsked] = useState<{ readonly question: string | undefined; readonly turn: number }>();

  const ask = () => {
    const turn = asked === undefined ? 0 : asked.turn + 1;
    setAsked({ question: coachingQuestion(latestText(), turn), turn });
  };
  return (
    <div className={text.section}>
      <div className={text.row}>
        <Action onClick={ask}>{PANEL_WORDS.coachIt}</Action>
        <span className={text.faint}>{PANEL_WORDS.coachHint}</span>
      </div>
      <p role="status" className={asked === undefined ? text.hidden : styles.question}>
        {asked !== undefined && (asked.question ?? PANEL_WORDS.coachEmpty)}
      </p>
    </div>
  );
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

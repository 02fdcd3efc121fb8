import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Note } from '../../domain/notes/note';
import type { PersonFile } from '../../domain/people/person';
import type { NoteField } from '../../workflows/notebook';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { Conversation, PersonDrawer } from './late-parts';
import type { PanelDeeds } from './panel-deeds';

/** What is thought through with the person rather than put down in passing: one tap further. */
const FURTHER_KINDS = ['conversation', 'goals', 'plan', 'review'] as const;
export type FurtherKind = (typeof FURTHER_KINDS)[number];

type FurtherProps = {
  readonly note: Note;
  readonly person: PersonFile | undefined;
  readonly deeds: Pick<PanelDeeds, 'tools'>;
  readonly onType: (field: NoteField, text: string) => void;
  readonly onRest: () => void;
  readonly open?: FurtherKind | undefined;
};

/** What takes longer than a line, behind one word: a coaching conversation, and the person's goals, plan and points for the review. */
export function Further({ open, note, person, deeds, onType, onRest }: FurtherProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open !== undefined);
  const [kind, setKind] = useState(open);
  return (
    <>
      <div className={text.row}>
        <div className={styles.first}>
          <Action look="quiet" compact aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('talk.further')}
          </Action>
        </div>
        {isOpen &&
          FURTHER_KINDS.map((each) => (
            <Action key={each} compact aria-expanded={each === kind} onClick={() => setKind(each === kind ? undefined : each)}>
              {t(`talk.further.${each}`)}
            </Action>
          ))}
      </div>
      {isOpen && kind === 'conversation' && <Conversation note={note} onType={onType} onRest={onRest} />}
      {isOpen && kind !== undefined && kind !== 'conversation' && person !== undefined && <PersonDrawer kind={kind} person={person} tools={deeds.tools} />}
    </>
  );
}

const useStyles = makeStyles({
  // Its words, not its padding, stand on the edge.
  first: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
});

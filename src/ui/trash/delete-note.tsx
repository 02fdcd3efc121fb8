import { useState } from 'react';

import { Action } from '../components/action';
import { AskFirst } from '../components/ask-first';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type DeleteNoteProps = { readonly onDelete: () => Promise<void>; readonly isOpen?: boolean };

/** The button on a note's page, and the dialog that says what it does. */
export function DeleteNote({ onDelete, isOpen = false }: DeleteNoteProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [isAsking, setAsking] = useState(isOpen);
  return (
    <div className={text.row}>
      <Action onClick={() => setAsking(true)}>{t('trash.delete')}</Action>
      {isAsking && (
        <AskFirst title={t('trash.askNote')} doWords={t('trash.move')} cancelWords={t('trash.cancel')} failedWords={t('trash.notMoved')} onDo={onDelete} onClose={() => setAsking(false)}>
          <p className={text.body}>{t('trash.noteBody')}</p>
          <p className={text.body}>{t('trash.kept')}</p>
        </AskFirst>
      )}
    </div>
  );
}

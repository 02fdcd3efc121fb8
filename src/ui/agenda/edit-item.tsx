import { useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';

import { Action } from '../components/action';
import { useFieldStyles } from '../components/field-styles';
import { ReframeOffer } from '../components/late-reframe';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type EditItemProps = { readonly text: string; readonly onSave: (text: string) => void; readonly onClose: () => void };

/** Edits one item in its place. Enter saves, Escape leaves it as it was. */
export function EditItem({ text, onSave, onClose }: EditItemProps) {
  const { t } = useWords();
  const fieldStyles = useFieldStyles();
  const styles = useTextStyles();
  const [draft, setDraft] = useState(text);

  const save = () => {
    if (draft.trim() === '') return;
    if (draft.trim() !== text) onSave(draft.trim());
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <form className={styles.section} onSubmit={submit}>
      <textarea
        autoFocus
        rows={2}
        dir="auto"
        aria-label={t('agenda.editLabel')}
        value={draft}
        className={fieldStyles.field}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ReframeOffer text={draft} onChange={setDraft} />
      <div className={styles.row}>
        <Action type="submit" compact>
          {t('agenda.save')}
        </Action>
        <Action look="quiet" compact onClick={onClose}>
          {t('agenda.cancel')}
        </Action>
      </div>
    </form>
  );
}

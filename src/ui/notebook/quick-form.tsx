import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { EMPTY_DRAFTS, entryOf } from './quick-drafts';
import type { QuickDrafts, QuickEntry, QuickKind } from './quick-drafts';
import { QuickFields } from './quick-fields';

export type QuickFormProps = {
  readonly kind: QuickKind;
  readonly title: string;
  readonly drafts: QuickDrafts;
  readonly name: string;
  /** What could be handed over. */
  readonly suggestions: readonly string[];
  readonly onChange: (change: (now: QuickDrafts) => QuickDrafts) => void;
  /** Settles when the entry stands in the note; a rejection leaves the form as it is. */
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
  readonly onClose: () => void;
};

/** One of the small forms, below its button. */
export function QuickForm({ kind, title, drafts, name, suggestions, onChange, onAdd, onClose }: QuickFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [hasFailed, setFailed] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const entry = entryOf(kind, drafts);
    if (entry === undefined) return;
    try {
      await onAdd(entry);
      onChange((now) => cleared(now, kind, drafts));
      onClose();
    } catch {
      setFailed(true);
    }
  };
  return (
    <form aria-label={title} className={styles.form} onSubmit={(event) => void submit(event)}>
      <QuickFields kind={kind} drafts={drafts} name={name} suggestions={suggestions} onChange={(next) => onChange(() => next)} />
      {hasFailed && (
        <p role="alert" className={text.small}>
          {t('panel.notAdded')}
        </p>
      )}
      <div className={text.row}>
        <Action type="submit">{t('panel.add')}</Action>
        <Action look="quiet" onClick={onClose}>
          {t('panel.close')}
        </Action>
      </div>
    </form>
  );
}

/** Empties what was added, unless more was typed into it meanwhile. */
function cleared(now: QuickDrafts, kind: QuickKind, added: QuickDrafts): QuickDrafts {
  return now[kind] === added[kind] ? { ...now, [kind]: EMPTY_DRAFTS[kind] } : now;
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

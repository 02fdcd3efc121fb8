import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { EMPTY_DRAFTS, QUICK_KINDS, entryOf } from './quick-drafts';
import type { QuickDrafts, QuickEntry, QuickKind } from './quick-drafts';
import { QuickFields } from './quick-fields';

type QuickActionsProps = {
  readonly name: string;
  /** Settles when the entry stands in the note; a rejection leaves the form as it is. */
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
  readonly open?: QuickKind;
};

/** Four things that come up in any 1:1, each noted in one small form below its button. */
export function QuickActions({ name, onAdd, open }: QuickActionsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [kind, setKind] = useState<QuickKind | undefined>(open);
  const [drafts, setDrafts] = useState(EMPTY_DRAFTS);
  const [hasFailed, setFailed] = useState(false);
  const section = useRef<HTMLElement>(null);

  /** The form goes; the focus returns to the button that opened it. */
  const fold = () => {
    section.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setKind(undefined);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const entry = kind && entryOf(kind, drafts);
    if (kind === undefined || entry === undefined) return;
    try {
      await onAdd(entry);
      setDrafts((now) => cleared(now, kind, drafts));
      fold();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <section ref={section} aria-label={t('panel.quick')} className={text.stack}>
      <div className={text.row}>
        {QUICK_KINDS.map((each) => (
          <Action key={each} aria-expanded={each === kind} onClick={() => setKind(each === kind ? undefined : each)}>
            {t(`quick.${each}`)}
          </Action>
        ))}
      </div>
      {kind !== undefined && (
        <form aria-label={t(`quick.${kind}`)} className={styles.form} onSubmit={(event) => void submit(event)}>
          <QuickFields kind={kind} drafts={drafts} name={name} onChange={setDrafts} />
          {hasFailed && <p role="alert" className={text.small}>{t('panel.notAdded')}</p>}
          <div className={text.row}>
            <Action type="submit">{t('panel.add')}</Action>
            <Action look="quiet" onClick={fold}>{t('panel.close')}</Action>
          </div>
        </form>
      )}
    </section>
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

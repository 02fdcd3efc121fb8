import { useState } from 'react';

import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { Changes } from '../versions/changes';
import { FileText } from './file-text';

type ShownVersionProps = { readonly text: string; readonly now: string; readonly onRestore: () => Promise<void> };

/** One earlier version: what is other now, the whole of it, and the button that makes it the current one. */
export function ShownVersion({ text, now, onRestore }: ShownVersionProps) {
  const { t } = useWords();
  const textStyles = useTextStyles();
  const [said, setSaid] = useState<string>();
  const restore = () => {
    onRestore().then(() => setSaid(t('notes.restored')), () => setSaid(t('notes.notRestored')));
  };
  return (
    <div className={textStyles.stack}>
      <Changes then={text} now={now} />
      {text !== now && <p className={textStyles.faint}>{t('versions.hint')}</p>}
      <Fold isInLine title={t('versions.wholeText')}>
        <FileText text={text} />
      </Fold>
      <div className={textStyles.row}>
        <Action onClick={restore}>{t('notes.restore')}</Action>
        <span className={textStyles.faint}>{t('notes.restoreHint')}</span>
      </div>
      <p role="status" className={textStyles.small}>
        {said}
      </p>
    </div>
  );
}

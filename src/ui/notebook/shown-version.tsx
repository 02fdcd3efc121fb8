import { useState } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { FileText } from './file-text';

type ShownVersionProps = { readonly text: string; readonly onRestore: () => Promise<void> };

/** One earlier version, word for word, and the button that makes it the current one. */
export function ShownVersion({ text, onRestore }: ShownVersionProps) {
  const { t } = useWords();
  const textStyles = useTextStyles();
  const [said, setSaid] = useState<string>();
  const restore = () => {
    onRestore().then(() => setSaid(t('notes.restored')), () => setSaid(t('notes.notRestored')));
  };
  return (
    <div className={textStyles.stack}>
      <FileText text={text} />
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

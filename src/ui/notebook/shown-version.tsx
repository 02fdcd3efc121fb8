import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type ShownVersionProps = { readonly text: string; readonly onRestore: () => Promise<void> };

/** One earlier version, word for word, and the button that makes it the current one. */
export function ShownVersion({ text, onRestore }: ShownVersionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const textStyles = useTextStyles();
  const [said, setSaid] = useState<string>();
  const restore = () => {
    onRestore().then(() => setSaid(t('notes.restored')), () => setSaid(t('notes.notRestored')));
  };
  return (
    <div className={textStyles.stack}>
      <pre dir="auto" className={styles.file} tabIndex={0}>
        {text}
      </pre>
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

const useStyles = makeStyles({
  file: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    maxHeight: '320px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

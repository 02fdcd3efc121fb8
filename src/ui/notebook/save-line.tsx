import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { SaveState } from '../../workflows/notebook';
import { useWords } from '../shell/words';

/** How safe the words of this note are, in words, read out as it changes. */
export function SaveLine({ save, hasTwoVersions = false }: { readonly save: SaveState; readonly hasTwoVersions?: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const isLost = save.kind === 'not-saved';
  return (
    <div role="status" className={mergeClasses(styles.line, isLost && styles.lost)}>
      <span>{save.kind !== 'nothing-yet' && t(`save.${save.kind}`)}</span>
      {save.kind === 'on-device' && save.because !== undefined && <span className={styles.why}>{t(`failure.${save.because}`)}</span>}
      {hasTwoVersions && <span className={styles.why}>{t('save.twoVersions')}</span>}
      {isLost && (
        <span className={styles.why}>
          {t(`failure.${save.reason}`)} {t('panel.keepTyping')}
        </span>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  line: { minHeight: '16px', paddingBlockStart: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  lost: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

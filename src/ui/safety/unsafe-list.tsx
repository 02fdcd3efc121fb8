import { makeStyles, tokens } from '@fluentui/react-components';

import type { FailureReason } from '../../domain/shared/failure';
import type { UnsafeFile } from '../../workflows/safety';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { FileName } from './file-name';

/** Each file that is not in OneDrive yet: which, how far it is, why, and what to do. */
export function UnsafeList({ files }: { readonly files: readonly UnsafeFile[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const reasons = files.map(reasonOf).filter((reason) => reason !== undefined);
  const [first] = reasons;
  // What holds up several of them in one way is said once.
  const shared = reasons.length > 1 && reasons.every((reason) => reason === first) ? first : undefined;
  return (
    <>
      {shared !== undefined && <p className={text.body}>{t(`failure.${shared}`)}</p>}
      <ul aria-label={t('unsafe.title')} className={text.list}>
        {files.map((file) => {
          const reason = reasonOf(file);
          return (
            <li key={file.path} className={styles.row}>
              <span className={styles.name}>
                <FileName file={file} />
              </span>
              <span className={text.small}>
                {file.isInTrash && `${t('unsafe.toTrash')} · `}
                {t(`unsafe.${file.state.kind}`)}
              </span>
              {reason !== undefined && shared === undefined && <span className={text.small}>{t(`failure.${reason}`)}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function reasonOf({ state }: UnsafeFile): FailureReason | undefined {
  return state.kind === 'failed' ? state.reason : undefined;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

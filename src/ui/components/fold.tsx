import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type FoldProps = { readonly title: string; readonly children: ReactNode; readonly isOpen?: boolean; readonly onOpen?: () => void };

/** Content that is one click away. */
export function Fold({ title, children, isOpen = false, onOpen }: FoldProps) {
  const styles = useStyles();
  return (
    <details open={isOpen} className={styles.fold} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={styles.summary}>
        <bdi>{title}</bdi>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

const useStyles = makeStyles({
  fold: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  summary: {
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  content: { paddingBlockEnd: tokens.spacingVerticalM },
});

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type FoldProps = { readonly title: string; readonly children: ReactNode; readonly isOpen?: boolean; readonly onOpen?: () => void; /** Part of a line that has an edge of its own. */ readonly isInLine?: boolean };

/** Content that is one click away. */
export function Fold({ title, children, isOpen = false, onOpen, isInLine = false }: FoldProps) {
  const styles = useStyles();
  return (
    <details open={isOpen} className={mergeClasses(!isInLine && styles.fold)} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={mergeClasses(styles.summary, isInLine && styles.small)}>
        <bdi>{title}</bdi>
      </summary>
      <div className={mergeClasses(!isInLine && styles.content)}>{children}</div>
    </details>
  );
}

const useStyles = makeStyles({
  fold: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  summary: {
    paddingBlock: tokens.spacingVerticalS,
    '@media (pointer: coarse)': { paddingBlock: '14px' },
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  small: { paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  content: { paddingBlockEnd: tokens.spacingVerticalM },
});

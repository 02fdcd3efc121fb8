import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type NoticeProps = {
  readonly tone: 'quiet' | 'problem';
  readonly title?: string | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A few sentences set apart from the content, with at most one way on. A problem is read out at once. */
export function Notice({ tone, title, action, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div role={tone === 'problem' ? 'alert' : 'status'} className={mergeClasses(styles.notice, tone === 'problem' && styles.problem)}>
      <div className={styles.text}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <p className={styles.body}>{children}</p>
      </div>
      {action}
    </div>
  );
}

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  problem: { borderInlineStartColor: tokens.colorStatusWarningForeground3 },
  text: { flex: '1 1 200px', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0 },
});

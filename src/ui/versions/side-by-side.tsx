import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';

import { type DiffPart, lineDiff } from '../../domain/notes/line-diff';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { SameLines } from './same-lines';

type SideBySideProps = { readonly mine: string; readonly other: string };

/** Two texts beside each other, or one above the other where it is narrow; the lines that only one has are marked. */
export function SideBySide({ mine, other }: SideBySideProps) {
  const { t } = useWords();
  const styles = useStyles();
  const parts = lineDiff(mine, other);
  return (
    <div className={styles.frame}>
      {/* A row for the title and one for each part, so that what is the same stands at the same height. */}
      <div className={styles.both} style={{ '--rows': parts.length + 1 } as CSSProperties}>
        <Side title={t('twoVersions.mine')} parts={parts} side="one" />
        <Side title={t('twoVersions.other')} parts={parts} side="other" />
      </div>
    </div>
  );
}

type SideProps = { readonly title: string; readonly parts: readonly DiffPart[]; readonly side: 'one' | 'other' };

function Side({ title, parts, side }: SideProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <section aria-label={title} className={styles.side}>
      <h4 className={text.heading}>{title}</h4>
      {parts.map((part, place) => (
        <div key={place} className={styles.part} dir="auto">
          {part.kind === 'same' ? (
            <SameLines lines={part.lines} isFirst={place === 0} isLast={place === parts.length - 1} show={(lines) => <Lines lines={lines} />} />
          ) : part[side].length > 0 ? (
            <mark className={styles.mark}>
              <span className={text.hidden}>{t('twoVersions.differs')} </span>
              <Lines lines={part[side]} />
            </mark>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return lines.map((line, place) => (
    <div key={place} className={styles.line}>
      {line}
    </div>
  ));
}

const WIDE = '@container (min-width: 560px)';

const useStyles = makeStyles({
  // Measured by its own width: in a wide window it may stand in a narrow column.
  frame: { containerType: 'inline-size' },
  both: { display: 'grid', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalM, [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', rowGap: 0 } },
  side: { minWidth: 0, [WIDE]: { display: 'grid', gridTemplateRows: 'subgrid', gridRow: 'span var(--rows)' } },
  part: {
    paddingInline: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { minHeight: tokens.lineHeightBase200, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  mark: {
    display: 'block',
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
    paddingInline: `calc(${tokens.spacingHorizontalS} - ${tokens.strokeWidthThicker}) ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorPaletteYellowBorderActive,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

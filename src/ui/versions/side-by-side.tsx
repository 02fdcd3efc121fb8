import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { type DiffPart, lineDiff } from '../../domain/notes/line-diff';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type SideBySideProps = { readonly mine: string; readonly other: string };

/** Two texts beside each other, or one above the other where it is narrow; the lines that only one has are marked. */
export function SideBySide({ mine, other }: SideBySideProps) {
  const { t } = useWords();
  const styles = useStyles();
  const parts = lineDiff(mine, other);
  return (
    <div className={styles.frame}>
      <div className={styles.both}>
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
      <div className={styles.lines} tabIndex={0} role="group" aria-label={title} dir="auto">
        {parts.map((part, place) => {
          if (part.kind === 'same') return <Lines key={place} lines={part.lines} />;
          const [own, facing] = side === 'one' ? [part.one, part.other] : [part.other, part.one];
          return (
            <div key={place}>
              {own.length > 0 && (
                <mark className={styles.mark}>
                  <span className={text.hidden}>{t('twoVersions.differs')} </span>
                  <Lines lines={own} />
                </mark>
              )}
              {/* So that what is the same stands at the same height, where there is room for both. */}
              {Array.from({ length: Math.max(0, facing.length - own.length) }, (_, gap) => (
                <div key={gap} aria-hidden className={mergeClasses(styles.line, styles.gap)} />
              ))}
            </div>
          );
        })}
      </div>
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

const useStyles = makeStyles({
  // Measured by its own width: in a wide window it may stand in a narrow column.
  frame: { containerType: 'inline-size' },
  both: { display: 'grid', gap: tokens.spacingHorizontalM, '@container (min-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  lines: {
    padding: tokens.spacingHorizontalS,
    maxHeight: '360px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
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
  gap: { display: 'none', '@container (min-width: 560px)': { display: 'block' } },
});

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { type DiffPart, lineDiff } from '../../domain/notes/line-diff';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { SameLines } from './same-lines';

type ChangesProps = { readonly then: string; readonly now: string };

/** What stood in an earlier text and not now, and what stands now and did not then, in place. */
export function Changes({ then, now }: ChangesProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const parts = lineDiff(then, now);
  if (parts.every(({ kind }) => kind === 'same')) return <p className={text.body}>{t('versions.same')}</p>;
  return (
    <div className={styles.lines} tabIndex={0} role="group" aria-label={t('versions.changes')} dir="auto">
      {parts.map((part, place) =>
        part.kind === 'same' ? (
          <SameLines key={place} lines={part.lines} isFirst={place === 0} isLast={place === parts.length - 1} show={(lines) => <Lines lines={lines} sign=" " />} />
        ) : (
          <Differs key={place} part={part} />
        ),
      )}
    </div>
  );
}

function Differs({ part }: { readonly part: Extract<DiffPart, { kind: 'differs' }> }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      {part.one.length > 0 && (
        <del className={mergeClasses(styles.part, styles.then)}>
          <span className={text.hidden}>{t('versions.onlyThen')} </span>
          <Lines lines={part.one} sign="−" />
        </del>
      )}
      {part.other.length > 0 && (
        <ins className={mergeClasses(styles.part, styles.now)}>
          <span className={text.hidden}>{t('versions.onlyNow')} </span>
          <Lines lines={part.other} sign="+" />
        </ins>
      )}
    </>
  );
}

function Lines({ lines, sign }: { readonly lines: readonly string[]; readonly sign: string }) {
  const styles = useStyles();
  return lines.map((line, place) => (
    <div key={place} className={styles.line}>
      <span aria-hidden className={styles.sign}>
        {sign}
      </span>
      <span>{line}</span>
    </div>
  ));
}

const useStyles = makeStyles({
  lines: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalS,
    maxHeight: '360px',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'grid', gridTemplateColumns: '1.5ch minmax(0, 1fr)', minHeight: tokens.lineHeightBase200, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  sign: { userSelect: 'none' },
  part: { display: 'block', marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, paddingInline: tokens.spacingHorizontalS, textDecorationLine: 'none', color: tokens.colorNeutralForeground1 },
  then: { backgroundColor: tokens.colorPaletteRedBackground1 },
  now: { backgroundColor: tokens.colorPaletteGreenBackground1 },
});

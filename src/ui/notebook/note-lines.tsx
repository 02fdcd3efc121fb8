import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { NoteLine } from '../../workflows/notebook';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { highlight } from './highlight';

type NoteLinesProps = { readonly lines: readonly NoteLine[]; readonly words: string; readonly namesPeople?: boolean; readonly level?: 2 | 3 };

/** Notes by month, newest first as they come, with what was searched for marked. */
export function NoteLines({ lines, words, namesPeople = true, level = 2 }: NoteLinesProps) {
  const Month = level === 2 ? 'h2' : 'h3';
  const styles = useStyles();
  const text = useTextStyles();
  const { month } = useFormats();
  return byMonth(lines).map(({ key, ofMonth }) => (
    <div key={key}>
      <Month className={styles.month}>{month(`${key}-01`)}</Month>
      <ul className={text.list}>
        {ofMonth.map((line) => (
          <NoteRow key={line.path} line={line} words={words} namesPeople={namesPeople} />
        ))}
      </ul>
    </div>
  ));
}

function NoteRow({ line, words, namesPeople }: { readonly line: NoteLine; readonly words: string; readonly namesPeople: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const flags = [...(line.hasTwoVersions ? [t('notes.twoVersions')] : []), ...(line.isBroken ? [t('notes.broken')] : []), ...(line.hasOpenCommitments ? [t('notes.openCommitments')] : [])];
  return (
    <li className={styles.row}>
      <a href={hashOf({ kind: 'note', path: line.path })} className={mergeClasses(text.link, styles.title)}>
        {namesPeople && (
          <>
            <bdi>{line.personName}</bdi> <span className={styles.date}>·</span>{' '}
          </>
        )}
        <span className={namesPeople ? styles.date : undefined}>{date(line.date)}</span>
      </a>
      {flags.length > 0 && <span className={text.faint}> {flags.join(' · ')}</span>}
      <p className={styles.excerpt} dir="auto">
        {highlight(line.excerpt, words).map(({ text: part, isHit }, index) =>
          isHit ? (
            <mark key={index} className={styles.hit}>
              {part}
            </mark>
          ) : (
            part
          ),
        )}
      </p>
    </li>
  );
}

function byMonth(lines: readonly NoteLine[]): readonly { readonly key: string; readonly ofMonth: readonly NoteLine[] }[] {
  const months = new Map<string, NoteLine[]>();
  for (const line of lines) {
    const key = line.date.slice(0, 7);
    const ofMonth = months.get(key);
    if (ofMonth === undefined) months.set(key, [line]);
    else ofMonth.push(line);
  }
  return [...months].map(([key, ofMonth]) => ({ key, ofMonth }));
}

const useStyles = makeStyles({
  month: { margin: 0, paddingBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  // A long list costs no layout for what is off the screen. The ring of what has the focus reaches beyond its row.
  row: { paddingBlock: tokens.spacingVerticalSNudge, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, contentVisibility: 'auto', containIntrinsicSize: 'auto 56px', overflowClipMargin: tokens.spacingHorizontalXS },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  date: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  excerpt: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, maxHeight: `calc(2 * ${tokens.lineHeightBase300})`, overflow: 'hidden' },
  hit: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, borderRadius: tokens.borderRadiusSmall, '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' } },
});

import type { ReactNode } from 'react';

import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** So many lines around a difference tell where it is. */
const AROUND = 2;

type SameLinesProps = {
  readonly lines: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly show: (lines: readonly string[]) => ReactNode;
};

/** A stretch that two texts share; of a long one its ends alone, and how much lies between. */
export function SameLines({ lines, isFirst, isLast, show }: SameLinesProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [before, after] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  const left = lines.length - before - after;
  if (left < 2) return show(lines);
  return (
    <>
      {show(lines.slice(0, before))}
      <p className={text.faint}>{t('versions.sameLines', { count: left })}</p>
      {show(lines.slice(lines.length - after))}
    </>
  );
}

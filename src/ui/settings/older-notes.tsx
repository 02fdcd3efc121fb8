import { useState } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import type { LocalDate } from '../../domain/shared/local-date';
import type { NoteLine } from '../../workflows/notebook';
import type { Retention } from '../../workflows/retention';
import type { Undo } from '../../workflows/trash';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';

type OlderNotesProps = { readonly before: LocalDate; readonly notes: readonly NoteLine[]; readonly onMove: Retention['moveToTrash'] };
type Moved = { readonly kind: 'nothing' | 'moving' | 'failed' } | { readonly kind: 'moved'; readonly count: number; readonly undo: Undo };

const SHOWN_AT_FIRST = 20;

/** Notes that are older than the user keeps them. All are ticked but those with something open; what is ticked can go into the trash. */
export function OlderNotes({ before, notes, onMove }: OlderNotesProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const [chosen, setChosen] = useState<ReadonlyMap<FilePath, boolean>>(new Map());
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [moved, setMoved] = useState<Moved>({ kind: 'nothing' });
  const isTicked = ({ path, hasOpenCommitments }: NoteLine) => chosen.get(path) ?? !hasOpenCommitments;
  const going = notes.filter(isTicked).map(({ path }) => path);
  const more = notes.length - shown;

  const attempt = (work: Promise<Moved>) => {
    setMoved({ kind: 'moving' });
    work.then(setMoved, () => setMoved({ kind: 'failed' }));
  };
  const move = () => attempt(onMove(going).then((undo) => ({ kind: 'moved', count: going.length, undo })));
  const takeBack = (undo: Undo) => attempt(undo().then(() => ({ kind: 'nothing' })));

  return (
    <section aria-label={t('keep.older')} className={text.stack}>
      <h2 className={text.heading}>{t('keep.older')}</h2>
      <p className={text.body}>{notes.length === 0 ? t('keep.none') : t('keep.before', { count: notes.length, day: date(before) })}</p>
      <ul className={text.list}>
        {notes.slice(0, shown).map((line) => (
          <li key={line.path}>
            <CheckLine
              isPlain
              words={[line.personName, date(line.date)].filter((part) => part !== '').join(' · ')}
              isChecked={isTicked(line)}
              onChange={(isOn) => setChosen(new Map(chosen).set(line.path, isOn))}
              aside={[line.title, ...(line.hasOpenCommitments ? [t('keep.openCommitments')] : [])].filter((part) => part !== '').join(' · ')}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className={text.row}>
          <Action look="quiet" onClick={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>{t('keep.more', { count: more })}</Action>
        </div>
      )}
      {moved.kind === 'failed' && <Notice tone="problem">{t('keep.notMoved')}</Notice>}
      {moved.kind === 'moved' && (
        <Notice tone="quiet" action={<Action onClick={() => takeBack(moved.undo)}>{t('keep.undo')}</Action>}>
          {t('keep.moved', { count: moved.count })}
        </Notice>
      )}
      {notes.length > 0 && (
        <div className={text.row}>
          <Action disabled={going.length === 0 || moved.kind === 'moving'} onClick={move}>{moved.kind === 'moving' ? t('keep.moving') : t('keep.move', { count: going.length })}</Action>
        </div>
      )}
    </section>
  );
}

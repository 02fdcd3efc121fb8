import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import type { TrashedNote, TrashEntry } from '../../workflows/trash';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';

type TrashRowProps = { readonly entry: TrashEntry; readonly onRestore: (paths: readonly FilePath[]) => void; readonly onDelete: (entry: TrashEntry) => void };

/** One thing in the trash: what, whose, since when, and what can be done with it. */
export function TrashRow({ entry, onRestore, onDelete }: TrashRowProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const nameId = useId();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p id={nameId} className={styles.name}>
          <EntryName entry={entry} isLink />
        </p>
        <p className={text.faint}>
          {[...(entry.kind === 'note' && entry.title !== '' ? [entry.title] : []), ...(entry.kind === 'note' && entry.isBroken ? [t('trash.brokenFile')] : [])].map((each) => (
            <span key={each}>
              <bdi>{each}</bdi>
              {' · '}
            </span>
          ))}
          {t('trash.inTrash', { date: date(entry.trashedOn) })}
          {entry.daysLeft > 0 && ` · ${t('trash.daysLeft', { count: entry.daysLeft })}`}
        </p>
      </div>
      <div className={styles.deeds}>
        <Action aria-describedby={nameId} onClick={() => onRestore(entry.paths)}>
          {t('trash.restore')}
        </Action>
        <Action look="quiet" aria-describedby={nameId} onClick={() => onDelete(entry)}>
          {t('trash.forGood')}
        </Action>
      </div>
      {entry.kind === 'person' && entry.notes.length > 0 && (
        <div className={styles.notes}>
          <Fold isInLine title={t('trash.showNotes', { count: entry.notes.length })}>
            <ul className={text.list}>
              {entry.notes.map((note) => (
                <NoteOfPerson key={note.path} note={note} onRestore={onRestore} />
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </li>
  );
}

function NoteOfPerson({ note, onRestore }: { readonly note: TrashedNote; readonly onRestore: TrashRowProps['onRestore'] }) {
  const { t } = useWords();
  const text = useTextStyles();
  const nameId = useId();
  return (
    <li className={text.line}>
      <span id={nameId}>
        <EntryName entry={note} isLink />
      </span>
      <Action look="quiet" compact aria-describedby={nameId} onClick={() => onRestore(note.paths)}>
        {t('trash.restore')}
      </Action>
    </li>
  );
}

/** What an entry is called, wherever it is spoken of. */
export function EntryName({ entry, isLink = false }: { readonly entry: TrashEntry; readonly isLink?: boolean }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const styles = useStyles();
  switch (entry.kind) {
    case 'note': {
      const words = [...(entry.personName === '' ? [] : [entry.personName]), entry.date === '' ? t('trash.file') : date(entry.date)];
      const name = words.map((each, place) => (
        <span key={place}>
          {place > 0 && ' · '}
          <bdi>{each}</bdi>
        </span>
      ));
      if (!isLink) return name;
      return (
        <a href={hashOf({ kind: 'note', path: entry.path })} className={mergeClasses(text.link, styles.link)}>
          {name}
        </a>
      );
    }
    case 'person':
      return (
        <>
          <bdi>{entry.personName}</bdi> · {t('trash.personAndNotes', { count: entry.notes.length })}
        </>
      );
    case 'file':
      return <bdi>{entry.path}</bdi>;
  }
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, paddingBlock: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  what: { flex: '1 1 200px', minWidth: 0 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  link: { color: tokens.colorNeutralForeground1 },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  notes: { flexBasis: '100%' },
});

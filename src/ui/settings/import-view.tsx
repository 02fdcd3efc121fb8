import { useState } from 'react';

import type { LeftOutFile } from '../../domain/import/plan-import';
import type { NoteImportState, PreviewFile } from '../../workflows/note-import';
import { Action, LinkAction } from '../components/action';
import { Fold } from '../components/fold';
import { Notice } from '../components/notice';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';
import { ChooseFiles } from './choose-files';
import type { ImportActions } from './import-actions';
import { ImportRow } from './import-row';

type ImportViewProps = { readonly state: NoteImportState; /** Whether the script that looks at files did not come. */ readonly hasFailed: boolean; readonly actions: ImportActions };

/** Everything that the import can look like, as a function of its state alone. */
export function ImportView({ state, hasFailed, actions }: ImportViewProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <section aria-label={t('import.title')} className={text.stack}>
      <h2 className={text.heading}>{t('import.title')}</h2>
      <p className={text.body}>{t('import.intro')}</p>
      {state.kind === 'reading' || state.kind === 'writing' ? (
        <p role="status" className={text.body}>
          {t(`import.${state.kind}`, { done: state.done, of: state.of })}
        </p>
      ) : (
        <ChooseFiles onChoose={actions.onChoose} />
      )}
      {hasFailed && <Notice tone="problem">{t('import.notLoaded')}</Notice>}
      {state.kind === 'preview' && <Preview state={state} actions={actions} />}
      {state.kind === 'done' && (
        <Notice tone="quiet" action={<LinkAction href={hashOf({ kind: 'notes' })}>{t('import.toNotes')}</LinkAction>}>
          {t('import.done', { count: state.notes })}
        </Notice>
      )}
    </section>
  );
}

/** As many as one looks through at a glance; the rest is a click away. */
const SHOWN_AT_FIRST = 20;

function Preview({ state, actions }: { readonly state: Extract<NoteImportState, { kind: 'preview' }>; readonly actions: ImportActions }) {
  const { t } = useWords();
  const text = useTextStyles();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { notes, files, leftOut, people, ready } = state;
  const more = notes.length - shown;
  return (
    <>
      <p role="status" className={text.body}>{t('import.found', { count: notes.length + files.length })}</p>
      <ul className={text.list}>
        {notes.slice(0, shown).map((note) => (
          <ImportRow key={note.id} note={note} people={people} actions={actions} />
        ))}
      </ul>
      {more > 0 && (
        <div className={text.row}>
          <Action look="quiet" onClick={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>{t('import.more', { count: more })}</Action>
        </div>
      )}
      <WholeFiles files={files} />
      <LeftOut files={leftOut} isOpen={notes.length + files.length === 0} />
      {state.failed !== undefined && <Notice tone="problem">{t('import.failed')}</Notice>}
      <div className={text.row}>
        <Action look="primary" disabled={ready + files.length === 0} onClick={actions.onImport}>{t('import.import', { count: ready })}</Action>
        <Action onClick={actions.onCancel}>{t('import.cancel')}</Action>
      </div>
    </>
  );
}

function WholeFiles({ files }: { readonly files: readonly PreviewFile[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (files.length === 0) return null;
  return (
    <ul className={text.list}>
      {files.map(({ path, personName }) => (
        <li key={path} dir="auto" className={text.small}>{personName === undefined ? t('import.wholeMe') : t('import.wholePerson', { name: personName })}</li>
      ))}
    </ul>
  );
}

/** @param isOpen where it is all that there is to say */
function LeftOut({ files, isOpen }: { readonly files: readonly LeftOutFile[]; readonly isOpen: boolean }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (files.length === 0) return null;
  return (
    <Fold title={t('import.leftOut', { count: files.length })} isOpen={isOpen}>
      <ul className={text.list}>
        {files.map(({ path, reason }, place) => (
          <li key={`${path} ${place}`} className={text.body}>
            <bdi>{path}</bdi> <span className={text.faint}>{t(`import.reason.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

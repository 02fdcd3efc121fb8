import { type ReactNode, useEffect, useState } from 'react';

import { slug } from '../../domain/notes/paths';
import type { PersonFile } from '../../domain/people/person';
import type { FileParts, PrintedNote } from '../../workflows/archive';
import { Action } from '../components/action';
import { CheckLine } from '../components/check-line';
import { saveAs } from '../components/save-as';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { PrintNotes } from './print-notes';

export type ExportActions = { readonly onExport: () => Promise<FileParts>; readonly onPrint: () => Promise<readonly PrintedNote[]> };

type ExportPersonProps = { readonly person: Pick<PersonFile, 'name'>; readonly hasNotes: boolean; readonly actions: ExportActions; /** Says what an export would lack. */ readonly notAllHere: ReactNode };

type Doing = { readonly kind: 'nothing' | 'working' | 'failed' } | { readonly kind: 'printing'; readonly notes: readonly PrintedNote[] };

/** Takes what is kept of one person out of the app: as a ZIP of files, or on paper. */
export function ExportPerson({ person, hasNotes, actions, notAllHere }: ExportPersonProps) {
  const { t } = useWords();
  const { now, dateOf } = useFormats();
  const text = useTextStyles();
  const [withPrivate, setWithPrivate] = useState(false);
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });

  const attempt = async (work: () => Promise<Doing>) => {
    setDoing({ kind: 'working' });
    setDoing(await work().catch(() => ({ kind: 'failed' }) as const));
  };
  const exportAll = async (): Promise<Doing> => {
    saveAs(t('export.name', { person: slug(person.name), day: dateOf(now()) }), await actions.onExport(), 'application/zip');
    return { kind: 'nothing' };
  };
  const print = async (): Promise<Doing> => ({ kind: 'printing', notes: await actions.onPrint() });
  // Some browsers answer at once and print later: the page stays until they say that they have it.
  useEffect(() => {
    if (doing.kind !== 'printing') return undefined;
    const done = () => setDoing({ kind: 'nothing' });
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [doing]);

  const isBusy = doing.kind === 'working';
  return (
    <section aria-label={t('export.title')} className={text.stack}>
      <h2 className={text.heading}>{t('export.title')}</h2>
      <div className={text.row}>
        <Action disabled={isBusy} onClick={() => void attempt(exportAll)}>{t('export.export')}</Action>
        <span className={text.faint}>{t('export.hint')}</span>
      </div>
      {notAllHere}
      {hasNotes && (
        <>
          <CheckLine isPlain words={t('export.withPrivate')} isChecked={withPrivate} onChange={setWithPrivate} />
          <div className={text.row}>
            <Action disabled={isBusy} onClick={() => void attempt(print)}>{t('export.print')}</Action>
            <span className={text.faint}>{t('export.printHint')}</span>
          </div>
        </>
      )}
      {doing.kind === 'failed' && <p role="alert" className={text.small}>{t('export.failed')}</p>}
      {doing.kind === 'printing' && <PrintNotes name={person.name} notes={doing.notes} withPrivate={withPrivate} />}
    </section>
  );
}

import { type ReactNode, useState } from 'react';

import type { PersonExtent, Trace } from '../../workflows/trash';
import { Action } from '../components/action';
import { AskFirst } from '../components/ask-first';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { useWords } from '../shell/words';

type DeletePersonProps = { readonly name: string; readonly extent: () => Promise<PersonExtent>; readonly onDelete: () => Promise<void>; /** Says what else may go that this device has not read. */ readonly notAllHere?: ReactNode };

/** The button on a person's page, and the dialog behind it. */
export function DeletePerson({ name, extent, onDelete, notAllHere }: DeletePersonProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [asked, setAsked] = useState<PersonExtent | 'reading'>();
  const close = () => setAsked(undefined);
  const ask = () => {
    setAsked('reading');
    // Should it not be known what would go, nothing goes.
    extent().then((known) => setAsked((now) => (now === undefined ? now : known)), close);
  };
  return (
    <div className={text.row}>
      <Action onClick={ask}>{t('trash.delete')}</Action>
      {asked !== undefined && <DeletePersonDialog name={name} extent={asked === 'reading' ? undefined : asked} onDelete={onDelete} onClose={close} notAllHere={notAllHere} />}
    </div>
  );
}

type DialogProps = { readonly name: string; readonly extent: PersonExtent | undefined; readonly onDelete: () => Promise<void>; readonly onClose: () => void; readonly notAllHere?: ReactNode };

/** What goes with a person, and which lines about them stay on other pages. */
export function DeletePersonDialog({ name, extent, onDelete, onClose, notAllHere }: DialogProps) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <AskFirst
      title={t('trash.askPerson', { name })}
      doWords={t('trash.move')}
      cancelWords={t('trash.cancel')}
      failedWords={t('trash.notMoved')}
      isWaiting={extent === undefined}
      onDo={onDelete}
      onClose={onClose}
    >
      {extent === undefined ? (
        <Waiting words={t('shell.loading')} />
      ) : (
        <>
          <p className={text.body}>{t('trash.personBody', { name, count: extent.notes })}</p>
          <p className={text.body}>{t('trash.kept')}</p>
          {notAllHere}
          <Stays name={name} extent={extent} />
        </>
      )}
    </AskFirst>
  );
}

function Stays({ name, extent: { traces, elsewhere } }: { readonly name: string; readonly extent: PersonExtent }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <>
      {traces.length > 0 && (
        <div>
          <p className={text.body}>{t('trash.namesToo', { name, count: traces.length })}</p>
          <ul className={text.bullets}>
            {traces.map((trace, place) => (
              <li key={place}>
                <TraceLine trace={trace} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {elsewhere > 0 && <p className={text.small}>{t('trash.elsewhere', { count: elsewhere })}</p>}
      <p className={text.small}>{t('trash.meetings')}</p>
    </>
  );
}

function TraceLine({ trace }: { readonly trace: Trace }) {
  const { t } = useWords();
  const text = useTextStyles();
  return (
    <>
      <bdi>{trace.text}</bdi> <span className={text.faint}>{trace.kind === 'raised' ? t('trash.trace.raised', { name: trace.onPageOf }) : t(`trash.trace.${trace.kind}`)}</span>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { LocalDate } from '../../domain/notes/note';
import { Action, LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { hashOf } from '../shell/route';
import { useWords } from '../shell/words';

type InTrashProps = {
  readonly name: string;
  readonly trashedOn: LocalDate;
  /** Takes back what was done a moment ago; then it says **Undo**, and has the focus. */
  readonly onUndo: (() => Promise<void>) | undefined;
  readonly onRestore: () => Promise<void>;
  readonly children?: ReactNode;
};

/** The page of something that is in the trash: what it was, and the way back. */
export function InTrash({ name, trashedOn, onUndo, onRestore, children }: InTrashProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  const [hasFailed, setFailed] = useState(false);
  const isFresh = onUndo !== undefined;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFresh) back.current?.focus();
  }, [isFresh]);
  const bringBack = () => {
    setFailed(false);
    (onUndo ?? onRestore)().catch(() => setFailed(true));
  };
  return (
    <div className={text.page}>
      <div>
        <h1 className={text.title} dir="auto">
          {name}
        </h1>
        <p role="status" className={text.small}>
          {isFresh && `${t('trash.moved')} `}
          {t('trash.inTrash', { date: date(trashedOn) })}
        </p>
      </div>
      <div className={text.row}>
        <Action ref={back} look="primary" onClick={bringBack}>
          {isFresh ? t('trash.undo') : t('trash.restore')}
        </Action>
        <LinkAction href={hashOf({ kind: 'trash' })}>{t('trash.open')}</LinkAction>
      </div>
      {hasFailed && (
        <p role="alert" className={text.body}>
          {t('trash.notRestored')}
        </p>
      )}
      {children}
    </div>
  );
}

import { useState } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Commitment } from '../../domain/notes/note';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { AgendaLines, talkingOrder } from './panel-agenda';
import type { SetCovered } from './panel-agenda';

type CloseMeetingProps = {
  readonly items: readonly AgendaItem[];
  readonly commitments: readonly Commitment[];
  readonly name: string;
  readonly closedAt: number | undefined;
  readonly onSet: SetCovered;
  readonly onClose: () => void;
  readonly isOpen?: boolean;
};

/** The last half minute of a 1:1: what was covered, who does what, done. */
export function CloseMeeting({ items, commitments, name, closedAt, onSet, onClose, isOpen = false }: CloseMeetingProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { time } = useFormats();
  const [isClosing, setClosing] = useState(isOpen);
  const lines = talkingOrder(items);
  const close = () => {
    setClosing(false);
    onClose();
  };
  if (closedAt !== undefined) return <p role="status" className={text.small}>{t('panel.closedAt', { time: time(closedAt) })}</p>;
  return (
    <section aria-label={t('panel.closeMeeting')} className={text.stack}>
      <Action look={isClosing ? 'secondary' : 'primary'} aria-expanded={isClosing} onClick={() => setClosing(!isClosing)}>
        {t('panel.closeMeeting')}
      </Action>
      {isClosing && (
        <>
          {lines.length > 0 && (
            <div role="group" aria-label={t('panel.covered')}>
              <div className={text.row}>
                <h3 className={text.heading}>{t('panel.covered')}</h3>
                <Action look="quiet" compact onClick={() => lines.filter(({ state }) => state === 'open').forEach(({ id }) => onSet(id, true))}>
                  {t('panel.allCovered')}
                </Action>
              </div>
              <AgendaLines items={lines} onSet={onSet} />
            </div>
          )}
          <div>
            <h3 className={text.heading}>{t('panel.whoDoesWhat')}</h3>
            <AgreedList commitments={commitments} name={name} />
          </div>
          <Action look="primary" onClick={close}>
            {t('panel.done')}
          </Action>
        </>
      )}
    </section>
  );
}

type AgreedListProps = { readonly commitments: readonly Commitment[]; readonly name: string };

/** Who does what, and by when, as it was noted in this 1:1. */
export function AgreedList({ commitments, name }: AgreedListProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const { date } = useFormats();
  if (commitments.length === 0) return <p className={text.faint}>{t('panel.nobodyYet')}</p>;
  return (
    <ul className={text.list}>
      {commitments.map(({ id, owner, text: what, due }) => (
        <li key={id}>
          <p className={text.body}>
            <bdi>{owner === 'me' ? t('panel.you') : name}</bdi>: <bdi>{what}</bdi>
            {due !== undefined && <bdi className={text.faint}> {t('panel.due', { date: date(due) })}</bdi>}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Commitment } from '../../domain/notes/note';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { PANEL_WORDS } from './notebook.words';
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
  const text = useTextStyles();
  const { time } = useFormats();
  const [isClosing, setClosing] = useState(isOpen);
  const lines = talkingOrder(items);
  const close = () => {
    setClosing(false);
    onClose();
  };
  if (closedAt !== undefined) return <p role="status" className={text.small}>{PANEL_WORDS.closedAt(time(closedAt))}</p>;
  return (
    <section aria-label={PANEL_WORDS.closeMeeting} className={text.stack}>
      <Action look={isClosing ? 'secondary' : 'primary'} aria-expanded={isClosing} onClick={() => setClosing(!isClosing)}>
        {PANEL_WORDS.closeMeeting}
      </Action>
      {isClosing && (
        <>
          {lines.length > 0 && (
            <div role="group" aria-label={PANEL_WORDS.covered}>
              <div className={text.row}>
                <h3 className={text.heading}>{PANEL_WORDS.covered}</h3>
                <Action look="quiet" compact onClick={() => lines.filter(({ state }) => state === 'open').forEach(({ id }) => onSet(id, true))}>
                  {PANEL_WORDS.allCovered}
                </Action>
              </div>
              <AgendaLines items={lines} onSet={onSet} />
            </div>
          )}
          <div>
            <h3 className={text.heading}>{PANEL_WORDS.whoDoesWhat}</h3>
            <AgreedList commitments={commitments} name={name} />
          </div>
          <Action look="primary" onClick={close}>
            {PANEL_WORDS.done}
          </Action>
        </>
      )}
    </section>
  );
}

type AgreedListProps = { readonly commitments: readonly Commitment[]; readonly name: string };

/** Who does what, and by when, as it was noted in this 1:1. */
export function AgreedList({ commitments, name }: AgreedListProps) {
  const text = useTextStyles();
  const { date } = useFormats();
  if (commitments.length === 0) return <p className={text.faint}>{PANEL_WORDS.nobodyYet}</p>;
  return (
    <ul className={text.list}>
      {commitments.map(({ id, owner, text: what, due }) => (
        <li key={id}>
          <p className={text.body}>
            <bdi>{owner === 'me' ? PANEL_WORDS.you : name}</bdi>: <bdi>{what}</bdi>
            {due !== undefined && <bdi className={text.faint}> {PANEL_WORDS.due(date(due))}</bdi>}
          </p>
        </li>
      ))}
    </ul>
  );
}

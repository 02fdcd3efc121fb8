import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { THEIR_TOPICS_ID, type AgendaItem } from '../../domain/coaching/agenda';
import type { CarriedCommitment } from '../../workflows/notebook';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { Waiting } from '../components/waiting';
import { FailureNotice } from '../shell/failure-notice';
import { useWords } from '../shell/words';
import { answerableOf } from './answerable';
import { LastTime } from './last-time';
import { BrokenNote, LedgerList, LineAnswer, LineDeeds } from './late-parts';
import { LineMore } from './line-more';
import { OpenNote } from './open-note';
import { PanelAgenda } from './panel-agenda';
import { PanelHead } from './panel-head';
import type { PanelViewProps } from './panel-props';
import { useQuickDesk } from './quick-actions';
import type { QuickDesk } from './quick-actions';

/** Everything that the meeting side panel can look like, as a function of its states alone. */
export function PanelView(props: PanelViewProps) {
  const styles = useStyles();
  const { prepared, carried, facts, actions, openPrepare, openForm } = props;
  const desk = useQuickDesk(openForm);
  const lines = useLines(props, desk);
  return (
    <div className={styles.panel}>
      <PanelHead prepared={prepared} history={facts.history} onWear={actions.onWear} onAdd={actions.onAddOffered} />
      <LastTime
        commitments={carried}
        name={prepared.counterpart.name}
        onSet={actions.onSetCarried}
        onDrop={actions.onDropCarried}
        around={({ text }, line, drop) => lines.around(text, line, { onDrop: drop })}
      />
      <PanelAgenda
        items={withoutCarried(prepared.agenda.items, carried)}
        atAGlance={carried.length > 2 ? 3 : 5}
        onSet={actions.onSetCovered}
        around={lines.aroundItem}
        action={openPrepare}
      />
      <Ledger {...props} desk={desk} />
      <PanelNote {...props} desk={desk} />
    </div>
  );
}

/** An open commitment stands under what was left open; the agenda need not say it again. */
export function withoutCarried(items: readonly AgendaItem[], carried: readonly CarriedCommitment[]): readonly AgendaItem[] {
  const texts = new Set(carried.map(({ text }) => text));
  return items.filter(({ origin, text }) => origin !== 'commitment' || !texts.has(text));
}

/** What stands one tap behind each line: its answer where it asks for one, else what can be done about it. */
function useLines({ prepared, noteState, facts, actions }: PanelViewProps, desk: QuickDesk) {
  const { t } = useWords();
  const isAbove = prepared.counterpart.relation === 'manager';
  // What is raised is raised from the note; the calendar may have come to know its person by another address meanwhile.
  const { personId } = noteState.kind === 'ready' ? noteState.note : prepared.counterpart;
  const around = (text: string, line: ReactNode, further: { readonly onDrop?: () => void } = {}) => (
    <LineMore about={text} line={line}>
      <LineDeeds text={text} personId={personId} upward={facts.upward} raising={isAbove ? undefined : actions.deeds} onHandOver={isAbove ? undefined : desk.handOver} {...further} />
    </LineMore>
  );
  const aroundItem = (item: AgendaItem, line: ReactNode) => {
    const kind = answerableOf(item);
    if (noteState.kind !== 'ready' || item.origin === 'hat' || item.origin === 'practice' || item.id === THEIR_TOPICS_ID) return line;
    if (kind === undefined) return isAbove ? line : around(item.text, line);
    return (
      <LineMore about={item.text} line={line} asks={t('talk.answer')}>
        <LineAnswer item={item} kind={kind} note={noteState.note} person={facts.person} deeds={actions.deeds} onSetCovered={actions.onSetCovered} />
      </LineMore>
    );
  };
  return { around, aroundItem };
}

type WithDesk = PanelViewProps & { readonly desk: QuickDesk };

/** Decisions and projects between the two, folded: a glance at how many, one tap to what came back. */
function Ledger({ facts: { person }, actions, desk }: WithDesk) {
  const { t } = useWords();
  const count = person?.delegations.filter(({ state }) => state !== 'done').length ?? 0;
  if (person === undefined || count === 0) return null;
  return (
    <Fold title={t('talk.ledger', { count })}>
      <LedgerList person={person} move={actions.deeds.move} onHandOver={desk.handOver} />
    </Fold>
  );
}

function PanelNote(props: WithDesk) {
  const { t } = useWords();
  const text = useTextStyles();
  const { noteState, actions } = props;
  switch (noteState.kind) {
    case 'loading':
      return <Waiting words={t('panel.opening')} />;
    case 'failed':
      return <FailureNotice title={t('panel.failedTitle')} reason={noteState.reason} onRetry={actions.onRetry} onSignIn={actions.onSignIn} />;
    case 'in-trash':
      return <p className={text.body}>{t('panel.noteInTrash')}</p>;
    case 'broken':
      return <BrokenNote text={noteState.text} problem={noteState.problem} onRepair={actions.onRepair} />;
    case 'ready':
      return <OpenNote {...props} noteState={noteState} />;
  }
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '560px' },
});

import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { EventId } from '../../domain/calendar/event';
import type { InvitationChoice, InvitationPreview, InvitationStep } from '../../workflows/agendas';
import { Action, LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { goTo } from '../shell/use-route';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import type { PrepareActions } from './agenda-actions';
import { PrepareView } from './prepare-view';
import { PreviewDialog } from './preview-dialog';

type PrepareProps = { readonly eventId: EventId; readonly isInTab?: boolean; readonly below?: ReactNode };

/** The agenda of one meeting, and its way into the invitation. */
export function Prepare({ eventId, isInTab = false, below }: PrepareProps) {
  const { agendas } = useServices();
  const [previewed, setPreviewed] = useState<InvitationPreview>();
  const state = useWatched(useMemo(() => agendas.of(eventId), [agendas, eventId]));
  const actions = usePrepareActions(eventId, setPreviewed);

  useEffect(() => {
    void agendas.open(eventId);
  }, [agendas, eventId]);

  const close = () => setPreviewed(undefined);
  const confirm = (choice: InvitationChoice) => {
    close();
    if (previewed?.step === 'remove') void agendas.removeFromInvitation(eventId, previewed, choice.extent);
    else void agendas.putInInvitation(eventId, previewed, choice);
  };
  return (
    <>
      {isInTab && <TabLinks eventId={eventId} />}
      <PrepareView state={state} mayMail={agendas.preview(eventId)?.mayMail ?? false} actions={actions} below={below} />
      {previewed !== undefined && state.kind === 'ready' && (
        <PreviewDialog preview={previewed} name={state.counterpart.name} onConfirm={confirm} onClose={close} />
      )}
    </>
  );
}

function usePrepareActions(eventId: EventId, onAsk: (preview: InvitationPreview | undefined) => void): PrepareActions {
  const { agendas, session } = useServices();
  /** What is to be chosen or seen first is; all else is done at once. */
  const askOr = (step: InvitationStep, work: () => Promise<void>) => {
    const preview = agendas.preview(eventId, step);
    if (preview?.asks === true) onAsk(preview);
    else void work();
  };
  return {
    onSkip: (itemId) => void agendas.skip(eventId, itemId),
    onBringBack: (itemId) => void agendas.bringBack(eventId, itemId),
    onSwap: (itemId) => void agendas.swap(eventId, itemId),
    onEdit: (itemId, text) => void agendas.edit(eventId, itemId, text),
    onStep: (itemId, direction) => void agendas.step(eventId, itemId, direction),
    onMove: (itemId, index) => void agendas.move(eventId, itemId, index),
    onAdd: () => onAsk(agendas.preview(eventId, 'add')),
    onUpdate: () => askOr('update', () => agendas.putInInvitation(eventId)),
    onRemove: () => askOr('remove', () => agendas.removeFromInvitation(eventId)),
    onUndo: () => void agendas.undoInvitation(eventId),
    onReread: () => void agendas.open(eventId),
    onChooseSituation: (situation) => void agendas.chooseSituation(eventId, situation),
    onAddItem: (item) => agendas.add(eventId, item),
    onTreatAsOneOnOne: (...chosen) => void agendas.treatAsOneOnOne(eventId, ...chosen),
    onRetry: () => void agendas.open(eventId),
    onSignIn: () => void session.signIn(),
  };
}

function TabLinks({ eventId }: { readonly eventId: EventId }) {
  const { t } = useWords();
  const text = useTextStyles();
  const { notebook } = useServices();
  const openNotes = async () => {
    goTo({ kind: 'note', path: await notebook.pathOfMeeting(eventId) });
  };
  return (
    <nav className={text.crumbs}>
      <LinkAction href={hashOf({ kind: 'upcoming' })}>{t('agenda.back')}</LinkAction>
      <Action look="quiet" onClick={() => void openNotes()}>
        {t('agenda.openNotes')}
      </Action>
    </nav>
  );
}

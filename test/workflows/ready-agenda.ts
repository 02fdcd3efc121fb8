import type { EventId } from '../../src/domain/calendar/event';
import type { Agendas, AgendaState } from '../../src/workflows/agendas';

/** The agenda of a meeting that was opened; whoever asks before that is told so. */
export function readyAgenda(agendas: Pick<Agendas, 'of'>, eventId: EventId): Extract<AgendaState, { readonly kind: 'ready' }> {
  const now = agendas.of(eventId).snapshot();
  if (now.kind !== 'ready') throw new Error(`the agenda is ${now.kind}`);
  return now;
}

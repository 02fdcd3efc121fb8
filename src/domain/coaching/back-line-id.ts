import type { AgendaItemId } from './agenda';

export function backLineId(raisedId: string): AgendaItemId {
  return `back-${raisedId}` as AgendaItemId;
}

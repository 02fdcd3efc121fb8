import type { AgendaItem, AgendaItemId } from '../../../src/domain/coaching/agenda';
import type { InvitationBody } from '../../../src/domain/invitation/invitation-body';
import { type SharedAgenda, sharedAgenda } from '../../../src/domain/invitation/shared-agenda';

/** An agenda of lines that the other person may read, five minutes each. */
export function agendaOf(...texts: readonly string[]): SharedAgenda {
  const items = texts.map((text, index): AgendaItem => ({
    id: `a${index}` as AgendaItemId, origin: 'my-topic', promptId: undefined, kind: 'topic', text, hat: 'leader', audience: 'shared', minutes: 5, reason: 'secret', state: 'open',
  }));
  return sharedAgenda({ items });
}

export const html = (content: string): InvitationBody => ({ format: 'html', content });
export const plain = (content: string): InvitationBody => ({ format: 'text', content });

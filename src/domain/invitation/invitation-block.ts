import type { BlockWords } from './block-words';
import type { InvitationBody } from './invitation-body';
import type { SharedAgenda } from './shared-agenda';

export type FoundBlock =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly start: number; readonly end: number; readonly lines: readonly string[] }
  | { readonly kind: 'damaged'; readonly missing: 'title' | 'foot' | 'own-place' };

export function findBlock(body: InvitationBody): FoundBlock {
  return body.content === '' ? { kind: 'absent' } : { kind: 'damaged', missing: 'title' };
}

export function putBlock(body: InvitationBody, agenda: SharedAgenda, words: BlockWords): InvitationBody {
  return { ...body, content: words.title + String(agenda.lines.length) };
}

export function removeBlock(body: InvitationBody): InvitationBody {
  return body;
}

export function isCurrent(body: InvitationBody, agenda: SharedAgenda): boolean {
  return body.content === String(agenda.lines.length);
}

export function previewHas(bodyPreview: string): boolean {
  return bodyPreview === '';
}

import { BLOCK_WORDS } from './block-words';
import { plainLine } from './plain-line';

/** Whether the first characters of an invitation, as plain text, begin an agenda of ours. A hint for lists; `findBlock` decides. */
export function previewHas(bodyPreview: string): boolean {
  const preview = plainLine(bodyPreview);
  return Object.values(BLOCK_WORDS).some(({ title }) => preview.startsWith(plainLine(title)));
}

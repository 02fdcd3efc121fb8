import { THEIR_TOPICS_ID, type Agenda } from '../coaching/agenda';
import { escapeHtml } from './html-entities';
import { plainLine } from './plain-line';
import { sharedAgenda } from './shared-agenda';

/**
 * The HTML of a reply by which somebody who was invited suggests topics; undefined where there are none. It holds what the
 * invitation could hold and no more, without minutes, which are the organizer's to give, and without the line that keeps
 * room for what the other one brings: here that is this very mail.
 *
 * @param intro the sentence above the list
 */
export function topicsDraft({ items }: Pick<Agenda, 'items'>, intro: string): string | undefined {
  const { lines } = sharedAgenda({ items: items.filter(({ id }) => id !== THEIR_TOPICS_ID) });
  if (lines.length === 0) return undefined;
  const list = lines.map(({ text }) => `<li>${escapeHtml(plainLine(text))}</li>`).join('');
  return `<p>${escapeHtml(intro)}</p><ul>${list}</ul>`;
}

import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Hat, PromptId } from '../../domain/coaching/prompt';
import { chanceOf } from './seed-chance';
import { seedChances } from './seed-me';
import type { SeedMeeting } from './seed-meetings';

/** With some people one hat has been worn for weeks now, and what belongs to the other was left out. */
const LATELY: Readonly<Record<string, { readonly hat: Hat; readonly meetings: number }>> = {
  'tomas.oliveira': { hat: 'manager', meetings: 7 },
  'yuki.tanaka': { hat: 'leader', meetings: 6 },
};
/** In one 1:1 of those weeks one line of the other hat came up. */
const EXCEPTION = 3;

/** One line in so many is skipped: 1:1s differ with each person. */
const SKIPS: Readonly<Record<string, number>> = { 'noor.haddad': 9, 'tomas.oliveira': 6, 'samuel.adeyemi': 7, 'priya.raman': 11, 'layla.mansour': 5 };
const USUAL_SKIPS = 8;

/** A line of the agenda as it was left when the 1:1 was closed. */
export function asCovered(item: AgendaItem, place: number, meeting: SeedMeeting, answered: readonly (PromptId | undefined)[]): AgendaItem {
  return { ...item, state: isCovered(item, place, meeting, answered) ? 'covered' : 'skipped' };
}

function isCovered({ id, origin, promptId, hat, kind }: AgendaItem, place: number, meeting: SeedMeeting, answered: readonly (PromptId | undefined)[]): boolean {
  const { story, meetingKey, fromEnd, date, setting } = meeting;
  if (origin === 'practice') return seedChances(setting.today).some((chance) => chance.day === date && id === `practice-${chance.practiceId}` && chance.taken);
  if (origin === 'for-me') return answered.includes(promptId);
  if (origin === 'their-topic') return true;
  // The answer from above reaches the last 1:1 at its end: there was no time for it.
  if (origin === 'back') return fromEnd > 0;
  const lately = LATELY[story.mail];
  if (lately !== undefined && fromEnd < lately.meetings && kind !== 'topic') return hat === lately.hat || (fromEnd === EXCEPTION && kind === 'feedback');
  return chanceOf(`covered ${meetingKey} ${place} ${setting.seed}`, SKIPS[story.mail] ?? USUAL_SKIPS) !== 0;
}

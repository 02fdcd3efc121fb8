import type { LocalDate } from '../shared/local-date';
import { formatDay } from '../shared/time';
import type { ComposeInput } from './compose-input';
import type { Hat, Situation } from './prompt';

type Of = Pick<ComposeInput, 'date' | 'locale' | 'name'>;

/** "Today I come as …", with a reason that the other person may read: nothing in it comes from what the user chose or wrote. */
const HAT_LINES: Readonly<Record<Hat, Readonly<Record<Situation, string>>>> = {
  manager: {
    steady: 'Today I come as a manager, because I want us to be clear on who does what by when',
    crisis: 'Today I come as a manager first, because we need firm ground before anything else',
    change: 'Today I come as a manager, because this change needs a plan that holds',
    'new-joiner': 'Today I come as a manager, because a good start needs clear ground',
    'review-season': 'Today I come as a manager, because nothing in your review should surprise you',
  },
  leader: {
    steady: 'Today I come as a leader, because I would like to hear your thinking before mine',
    crisis: 'Today I come as a leader, because we need to find our strength again',
    change: 'Today I come as a leader, because I want us to see where this change can take us',
    'new-joiner': 'Today I come as a leader, because I want you to know what our work is for',
    'review-season': 'Today I come as a leader, because I want to look further than this year',
  },
};

export const furtherWords = {
  hatLine: (hat: Hat, situation: Situation) => HAT_LINES[hat][situation],
  hatReason: ({ name }: Of) => `Once it is said, ${name} can say how they see it`,
  raisedReason: (from: string, since: LocalDate, { date, locale }: Of) => `Raised from the 1:1 with ${from} on ${formatDay(since, locale, date)}`,
  backText: (text: string, outcome: string) => `${text}: ${outcome}`,
  backReason: (since: LocalDate, { name, date, locale }: Of) => `You raised it for ${name} on ${formatDay(since, locale, date)}; this is the answer`,
  practiceText: (when: string, then: string) => `${when}: ${then}`,
  practiceReason: (to: LocalDate, { date, locale }: Of) => `Your practice until ${formatDay(to, locale, date)}`,
  movedOn: () => 'What moved on while I was away?',
  waited: () => 'What waited for you, and whose could it be next time?',
  absenceReason: (days: number, to: LocalDate, { date, locale }: Of) => `You were away for ${days} working days until ${formatDay(to, locale, date)}`,
  forMeReason: (last: LocalDate | undefined, { name, date, locale }: Of) =>
    last === undefined ? `You have not asked ${name} for feedback yet` : `You last asked ${name} for feedback on ${formatDay(last, locale, date)}`,
  enough: () => 'Five lines are enough; it is at hand',
};

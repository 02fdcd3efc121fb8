import { enterInLedger, type Ledger, type LedgerChange, moveInLedger } from '../../domain/coaching/ledger';
import { personIdOf } from '../../domain/notes/paths';
import { NO_PERSON_ENTRIES, type PersonFile, type Raised } from '../../domain/people/person';
import type { LocalDate } from '../../domain/shared/local-date';
import { chanceOf } from './seed-chance';
import { nearestDay, plusDays, quarterStart } from './seed-days';
import { meetingDates } from './seed-meetings';
import { addressOf, managerStory, reportStories, type Story } from './story';
import { standingOf, type Weeks, type YearMove } from './year/year';

/** What is kept of one person at the end of the year. */
export function seedPerson(story: Story, today: string): PersonFile {
  const standing = standingOf(story.mail);
  const address = addressOf(story);
  const id = (letter: string, index: number): string => `${letter}${index + 1}${story.mail.slice(0, 2)}`;
  const due = (days: number | undefined): LocalDate | undefined => (days === undefined ? undefined : (plusDays(today, days) as LocalDate));
  return {
    ...NO_PERSON_ENTRIES,
    id: personIdOf(address),
    name: story.name,
    addresses: [address, ...(story.otherMails ?? []).map((mail) => addressOf({ mail }))],
    relation: story.relation,
    relationIsChosen: false,
    since: plusDays(today, -weeksSinceStart(story) * 7) as LocalDate,
    topics: standing.topics.map((topic, index) => ({ ...topic, id: id('t', index), state: 'open' as const })),
    goals: standing.goals.map(({ dueInDays, ...goal }, index) => ({ ...goal, id: id('g', index), due: due(dueInDays) })),
    plan: standing.plan.map(({ dueInDays, ...step }, index) => ({ ...step, id: id('p', index), due: due(dueInDays) })),
    ...ledgerOf(story, today),
    stretch: standing.stretch.map(({ dueInDays, ...project }, index) => ({ ...project, id: id('s', index), due: due(dueInDays) })),
    successorFor: standing.successorFor.map((role, index) => ({ ...role, id: id('o', index) })),
    reviewPoints: standing.reviewPoints.map(({ text, saidWeeksAgo }, index) => ({
      id: id('r', index),
      text,
      said: saidWeeksAgo === undefined ? undefined : talkAbout(story, saidWeeksAgo, today),
    })),
    raised: story.relation === 'manager' ? raisedSoFar(today, today) : [],
  };
}

/** Most were there long before the year of the notes. */
function weeksSinceStart({ mail, weeksHere }: Story): number {
  return weeksHere < 52 ? weeksHere : weeksHere + chanceOf(`since ${mail}`, 300);
}

/** The ledger as its moves made it, through the product's own rules. */
function ledgerOf(story: Story, today: string): Ledger {
  const start: Ledger = { delegations: [], moves: [] };
  return standingOf(story.mail).delegations.reduce<Ledger>((ledger, { what, moves, lookInDays }, index) => {
    const id = `d${index + 1}${story.mail.slice(0, 2)}`;
    const nextLook = lookInDays === undefined ? undefined : (plusDays(today, lookInDays) as LocalDate);
    return moves.reduce((grown, move, place) => {
      const stamp = { moveId: `${id}-${place + 1}`, day: talkAbout(story, move[2], today) };
      if (place > 0) return moveInLedger(grown, id, changeOf(move, nextLook), stamp);
      return enterInLedger(grown, { id, what, step: move[1], state: move[0] === 'hold' ? 'held' : 'handed-over', nextLook }, stamp);
    }, ledger);
  }, start);
}

function changeOf([kind, step]: YearMove, nextLook: LocalDate | undefined): LedgerChange {
  if (kind === 'hand-over' || kind === 'step') return { kind, step, nextLook };
  return { kind };
}

/** What was raised with the user's own manager up to `date`; what was answered later is still open. */
export function raisedSoFar(date: string, today: string): readonly Raised[] {
  const manager = managerStory();
  return (standingOf(manager.mail).raised ?? []).flatMap((raised, index): readonly Raised[] => {
    const from = reportStories().find(({ mail }) => mail === raised.from);
    if (from === undefined) return [];
    const since = talkAbout(from, raised.weeksAgo, today);
    const answered = raised.answeredWeeksAgo === undefined ? undefined : talkAbout(manager, raised.answeredWeeksAgo, today);
    const isWaiting = answered !== undefined && answered > date;
    const entry = { id: `u${index + 1}`, text: raised.text, from: personIdOf(addressOf(from)), fromName: from.name, since };
    if (since > date) return [];
    return [{ ...entry, ...(isWaiting ? { outcome: '', state: 'open' as const } : { outcome: raised.outcome, state: raised.state }) }];
  });
}

/** The day of the 1:1 that was closest to so many weeks ago: things change when two people talk. */
export function talkAbout(story: Story, weeks: Weeks, today: string): LocalDate {
  const first = quarterStart(today);
  const days = meetingDates(story, today);
  if (weeks === 'this-quarter') return (days.find((day) => day >= first) ?? first) as LocalDate;
  const wanted = plusDays(today, -weeks * 7);
  return (nearestDay(days, wanted) ?? wanted) as LocalDate;
}

import { absenceBefore, absences, MONDAY_TO_FRIDAY } from '../../../src/domain/calendar/absences';
import { balanceOfHats } from '../../../src/domain/coaching/balance';
import { cameBackOn, returnsOf } from '../../../src/domain/coaching/ledger';
import { SHIFTS, SITUATIONS, TOOLS, type System } from '../../../src/domain/coaching/prompt';
import { dutiesOf } from '../../../src/domain/insights/duties';
import { feedbackForMe } from '../../../src/domain/insights/feedback-for-me';
import { initiativeOverTime } from '../../../src/domain/insights/initiative';
import { quarterView } from '../../../src/domain/insights/quarter-view';
import { quarterOf } from '../../../src/domain/insights/quarters';
import { questionsUsed } from '../../../src/domain/insights/questions-used';
import { realTest } from '../../../src/domain/insights/real-test';
import type { Note } from '../../../src/domain/notes/note';
import type { PersonFile } from '../../../src/domain/people/person';
import { addDays, daysBetween } from '../../../src/domain/shared/time';
import { anEvent } from '../../domain/calendar/an-event';
import { englishWords } from '../../support/english-words';
import { aSeededYear, type SeededYear } from './a-seeded-year';

const words = englishWords();
const unique = (list: readonly unknown[]): number => new Set(list).size;
const notesOf = ({ facts }: SeededYear): readonly Note[] => facts.notes.map(({ note }) => note);
const reportsOf = ({ facts }: SeededYear): readonly PersonFile[] => facts.people.filter(({ relation }) => relation === 'report');
const notesWith = (year: SeededYear, { id }: PersonFile): readonly Note[] => notesOf(year).filter(({ personId }) => personId === id);

/** The basics that a report has now: a goal, a plan, feedback of the last thirty days. */
function basicsOf(year: SeededYear, person: PersonFile): number {
  const feedback = notesWith(year, person).find((note) => note.feedback.length > 0)?.date;
  const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open';
  return [person.goals.some(isOpen), person.plan.some(isOpen), feedback !== undefined && daysBetween(feedback, year.facts.today) <= 30].filter(Boolean).length;
}

function balances(year: SeededYear): readonly string[] {
  return reportsOf(year).map((person) => balanceOfHats(notesWith(year, person).map(({ date, situation, agenda }) => ({ date, situation: situation ?? 'steady', items: agenda })), words).kind);
}

const shows: Readonly<Record<System, (year: SeededYear) => void>> = {
  S1: (year) => {
    expect(unique(notesOf(year).map(({ situation }) => situation))).toBe(SITUATIONS.length);
    expect(unique(notesOf(year).map(({ hat }) => hat))).toBe(3);
  },
  S2: (year) => {
    const { asked } = questionsUsed(year.facts, { from: addDays(year.facts.today, -365), to: year.facts.today });
    expect(unique(asked.map(({ hat }) => hat))).toBe(2);
    expect(asked.length).toBeGreaterThan(40);
  },
  S3: (year) => {
    const { tools } = questionsUsed(year.facts, { from: addDays(year.facts.today, -365), to: year.facts.today });
    expect(tools.filter(({ count }) => count > 0)).toHaveLength(TOOLS.length);
    expect(unique(tools.map(({ count }) => count))).toBeGreaterThan(2);
  },
  S4: (year) => {
    expect(balances(year).filter((kind) => kind === 'over-managing')).toHaveLength(1);
    expect(balances(year).filter((kind) => kind === 'over-leading')).toHaveLength(1);
    expect(balances(year).filter((kind) => kind === 'not-known')).toHaveLength(1);
    expect(balances(year).filter((kind) => kind === 'even')).toHaveLength(5);
  },
  S5: (year) => {
    const goals = reportsOf(year).flatMap((person) => person.goals);
    expect(goals.filter(({ measure, reach, purpose, due }) => measure !== '' && reach !== '' && purpose !== '' && due !== undefined).length).toBeGreaterThan(2);
    expect(goals.filter(({ measure, reach, due }) => measure === '' && reach === '' && due === undefined)).toHaveLength(1);
    expect(reportsOf(year).flatMap(({ plan }) => plan).map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'done']));
    expect(reportsOf(year).flatMap(({ reviewPoints }) => reviewPoints).filter(({ said }) => said === undefined).length).toBeGreaterThan(2);
    expect(reportsOf(year).flatMap(({ reviewPoints }) => reviewPoints).filter(({ said }) => said !== undefined).length).toBeGreaterThan(2);
    expect(notesOf(year).filter(({ conversation }) => conversation.length === 4).length).toBeGreaterThan(1);
    expect(year.facts.me.openings.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'done']));
  },
  S6: (year) => {
    const basics = reportsOf(year).map((person) => basicsOf(year, person));
    expect(basics).toEqual(expect.arrayContaining([0, 2, 3]));
    expect(reportsOf(year).filter((person) => basicsOf(year, person) === 3).map(({ name }) => name)).toContain('Noor Haddad');
  },
  S7: (year) => {
    const purposes = reportsOf(year).flatMap((person) => person.goals.map(({ purpose }) => purpose));
    expect(unique(purposes)).toBe(purposes.length);
    const used = notesOf(year).flatMap(({ agenda }) => agenda.map(({ promptId }) => promptId && year.facts.prompts.get(promptId)?.shift));
    expect(SHIFTS.filter((shift) => used.includes(shift))).toHaveLength(SHIFTS.length);
  },
  S8: (year) => {
    const raised = year.facts.people.flatMap((person) => person.raised);
    expect(raised.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'done', 'dropped']));
    expect(raised.filter(({ outcome }) => outcome !== '').length).toBeGreaterThan(0);
    const origins = notesOf(year).flatMap(({ agenda }) => agenda).map(({ origin }) => origin);
    expect(origins).toEqual(expect.arrayContaining(['raised', 'back']));
  },
  S9: ({ facts: { me, people, today } }) => {
    const running = me.practices.find(({ from, to, state }) => state === 'running' && from <= today && today <= to);
    expect(people.find(({ id }) => id === running?.personId)?.name).toBe('Noor Haddad');
    expect(me.practices.filter(({ state, to }) => state === 'ended' && to < today)).toHaveLength(1);
    for (const { id } of me.practices) expect(new Set(me.chances.filter(({ practiceId }) => practiceId === id).map(({ taken }) => taken))).toEqual(new Set([true, false]));
  },
  S10: (year) => {
    const { tests, months } = initiativeOverTime(year.facts);
    expect(tests.filter(({ moved, waited }) => moved.length > 0 && waited.length > 0).length).toBeGreaterThan(2);
    expect(months.filter(({ moments }) => moments.length > 0).length).toBeGreaterThan(6);
    const away = year.tenant.events.filter(({ showAs, isAllDay }) => showAs === 'oof' && isAllDay);
    const known = absences(away.map(({ start, end }) => anEvent({ startsAt: Date.parse(`${start}Z`), endsAt: Date.parse(`${end}Z`), isAllDay: true, showAs: 'oof' })), MONDAY_TO_FRIDAY, 'UTC');
    expect(known.map(({ workingDays }) => workingDays).sort()).toEqual([5, 5]);
    for (const { day } of tests) expect(absenceBefore(known.toSorted((a, b) => (a.from < b.from ? -1 : 1)), day, undefined)).toBeDefined();
  },
  S11: ({ facts }) => {
    const parts = quarterView(facts, quarterOf(facts.today), words);
    expect(parts.filter(({ figure }) => figure.count > 0)).toHaveLength(facts.today.endsWith('-01-01') ? parts.length - 1 : parts.length);
    expect(parts.find(({ part }) => part === 'empower-others')?.figure).toMatchObject({ count: 1, of: 1 });
  },
  S12: ({ facts: { people } }) => {
    const all = people.flatMap(({ delegations, moves }) => delegations.map((delegation) => ({ delegation, moves })));
    expect(unique(all.map(({ delegation }) => delegation.state))).toBe(4);
    expect(unique(people.flatMap(({ moves }) => moves.map(({ step }) => step)))).toBe(5);
    expect(all.filter(({ delegation, moves }) => cameBackOn(delegation, moves) !== undefined && returnsOf(delegation, moves) === 2)).toHaveLength(1);
  },
  S13: ({ facts }) => {
    const quarters = realTest(facts);
    expect(quarters.map(({ check }) => check !== undefined)).toEqual([true, true, true, false]);
    expect(unique(quarters.map(({ moments }) => moments.count))).toBeGreaterThan(1);
  },
  S14: ({ facts }) => {
    const duties = dutiesOf(facts, words);
    expect(duties.map(({ state }) => state)).toEqual(expect.arrayContaining(['kept', 'partly']));
    expect(duties.filter(({ reviewed }) => reviewed !== undefined).length).toBeGreaterThan(4);
  },
  S15: (year) => {
    const turns = notesOf(year).flatMap(({ coaching, text }) => coaching.map((turn) => ({ ...turn, text })));
    expect(turns.filter(({ found }) => found !== '').length).toBeGreaterThan(10);
    expect(turns.filter(({ found }) => found === '').length).toBeGreaterThan(0);
    for (const { about, text, question } of turns) {
      expect(text).toContain(about);
      expect(question).toMatch(/\?$/);
    }
  },
  S16: ({ facts }) => {
    const answers = feedbackForMe(facts).map((each) => each.answers.length);
    expect(answers.length).toBeGreaterThan(3);
    expect(Math.max(...answers)).toBeGreaterThan(4);
  },
};

/** An ordinary day, the first day of a quarter, a leap day, a weekend. */
describe.each(['2026-11-24', '2027-01-01', '2028-02-29', '2026-11-28'])('the year that ends on %s', (today) => {
  const year = aSeededYear(today);

  it.each(Object.entries(shows))('has something to show for %s', (_, show) => {
    show(year);
  });

  it('has each id once in its file, and no two notes or matters of one id', () => {
    const { people, me, notes } = year.facts;
    const ids = (lists: readonly (readonly { readonly id: string }[])[]): readonly string[] => lists.flat().map(({ id }) => id);
    const lists = [
      ...people.map((person) => ids([person.topics, person.goals, person.plan, person.delegations, person.moves, person.stretch, person.successorFor, person.reviewPoints, person.raised])),
      ids([me.practices, me.chances, me.selfChecks, me.objectives, me.stories, me.dutyReviews, me.openings]),
      ...notes.map(({ note }) => ids([note.agenda, note.commitments, note.moments, note.feedback, note.coaching, note.conversation, note.feedbackForMe, note.whileAway])),
      notes.map(({ note }) => note.id),
      people.flatMap(({ delegations }) => delegations.map(({ id }) => id)),
      notes.flatMap(({ note }) => note.commitments.map(({ id }) => id)),
    ];
    for (const list of lists) expect(unique(list)).toBe(list.length);
  });

  it('has no day to come, but for what is due, looked at next, or lasts', () => {
    const withoutComing = (text: string): string => text.replaceAll(/\(by [\d-]+\)|next look [\d-]+|\(\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d|\d\d-\d\d to \d\d-\d\d/g, '');
    for (const { path, text, modifiedAt } of year.files) {
      const days = [...`${path} ${withoutComing(text)}`.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);
      expect(days.filter((day) => day > today)).toEqual([]);
      expect(modifiedAt).toBeLessThan(Date.parse(today) + 86_400_000);
    }
  });

  it('says nothing of the notes in any invitation', () => {
    const bodies = year.tenant.events.map(({ bodyHtml }) => bodyHtml).join('\n');
    const said = year.facts.notes.flatMap(({ note }) => [...note.text.split('\n'), note.privateText, ...note.moments.map(({ text }) => text), ...note.feedback.map(({ behaviour }) => behaviour)]);
    expect(said.filter((line) => line !== '' && bodies.includes(line))).toEqual([]);
  });

  it('says each thing of the two once: no feedback, moment, answer or private thought comes twice', () => {
    const once = (list: readonly string[]): void => {
      expect(list.filter((text, place) => text !== '' && list.indexOf(text) !== place)).toEqual([]);
    };
    const notes = notesOf(year);
    once(notes.map(({ privateText }) => privateText));
    once(notes.flatMap(({ moments }) => moments.map(({ text }) => text)));
    once(notes.flatMap(({ feedback }) => feedback.map(({ behaviour }) => behaviour)));
    once(notes.flatMap((note) => note.feedbackForMe.map(({ answer }) => answer)));
  });
});

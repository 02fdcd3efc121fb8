import { createWords } from '../../src/catalogue/create-words';
import en from '../../src/catalogue/en.json';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../src/domain/coaching/compose-agenda';
import { NOTHING_FURTHER } from '../../src/domain/coaching/compose-input';
import { enterInLedger, moveInLedger, type Ledger, type LedgerChange } from '../../src/domain/coaching/ledger';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { type CommitmentId, type LocalDate, NO_NOTE_ENTRIES, type Note, type NoteId } from '../../src/domain/notes/note';
import { type DelegationStep, NO_PERSON_ENTRIES, type PersonFile, type PersonId } from '../../src/domain/people/person';
import { addDays, formatDay } from '../../src/domain/shared/time';

export const TODAY = '2026-11-24' as LocalDate;
export const WORDS = createWords('en', en);
const WEEKS = 520;
/** A new matter in the ledger, and something that happens to one, every so many weeks. */
const MATTER_WEEKS = 8;
const MOVE_WEEKS = 2;
const GOALS = 40;
const PLAN_STEPS = 30;
/** Of the two commitments of each 1:1 one in so many is still open. */
const STAYS_OPEN = 40;

/** One report, met every week for ten years: what the file holds by today, and the notes, newest first. */
export type TenYears = { readonly person: PersonFile; readonly notes: readonly Note[]; readonly history: readonly MeetingRecord[] };

export function tenYears(): TenYears {
  const person = personOf();
  const notes: Note[] = [];
  const history: MeetingRecord[] = [];
  for (let week = WEEKS; week > 0; week -= 1) {
    const date = addDays(TODAY, -7 * week);
    const { items } = composeAgenda({ ...composeInput({ person, notes: [], history: history.slice(0, 30) }), date, meetingKey: `week ${week}`, delegations: [] });
    const agenda = items.map((item) => ({ ...item, state: 'covered' as const }));
    history.unshift({ date, situation: 'steady', items: agenda });
    notes.unshift(noteOf(week, date, agenda));
  }
  return { person, notes, history };
}

/** What the agenda of today is composed from: as the app does it, out of the person's file and notes. */
export function composeInput({ person, notes, history }: TenYears): ComposeInput {
  return {
    date: TODAY,
    meetingKey: 'bench',
    lengthMinutes: 30,
    name: 'Noor',
    relation: 'report',
    situation: 'steady',
    mechanics: {
      hasCurrentGoal: person.goals.some(({ state }) => state === 'open'),
      hasDevelopmentPlan: person.plan.some(({ state }) => state === 'open'),
      lastFeedback: notes.find(({ feedback }) => feedback.length > 0)?.date ?? addDays(TODAY, -7),
    },
    commitments: notes.flatMap(({ commitments, date }) => commitments.filter(({ state }) => state === 'open').map((each) => ({ ...each, since: date }))),
    delegations: person.delegations,
    topics: person.topics,
    history,
    ...NOTHING_FURTHER,
    moves: person.moves,
    prompts: builtInPrompts(),
    words: WORDS,
  };
}

function personOf(): PersonFile {
  const state = (index: number, count: number) => (index < count - 2 ? 'done' : 'open');
  return {
    ...NO_PERSON_ENTRIES,
    id: 'noor1234' as PersonId,
    name: 'Noor Haddad',
    addresses: ['noor@contoso.com'],
    relation: 'report',
    relationIsChosen: true,
    since: addDays(TODAY, -7 * WEEKS),
    topics: ['Cover over the holidays', 'The new hall', 'Training in spring'].map((text, index) => ({ id: `t${index}`, text, theirs: index > 0, state: 'open' })),
    goals: Array.from({ length: GOALS }, (_, index) => ({
      id: `g${index}`, text: `Goal ${index}: every caller is called back on the day`, measure: 'nine of ten', reach: 'one more desk', purpose: 'nobody waits twice', due: undefined, state: state(index, GOALS),
    })),
    plan: Array.from({ length: PLAN_STEPS }, (_, index) => ({ id: `p${index}`, skill: `Skill ${index}`, action: 'Lead the next talk', due: undefined, state: state(index, PLAN_STEPS) })),
    ...ledgerOf(),
  };
}

/** Each matter is handed over, looked at, comes back now and then, and is done in the end. */
function ledgerOf(): Ledger {
  let ledger: Ledger = { delegations: [], moves: [] };
  for (let week = 0; week < WEEKS; week += 1) {
    const day = addDays(TODAY, 7 * (week - WEEKS));
    if (week % MATTER_WEEKS === 0) {
      ledger = enterInLedger(ledger, { id: `d${week}`, what: `Matter ${week}`, state: 'handed-over', step: 3, nextLook: addDays(day, 28) }, { moveId: `m${week}-0`, day });
    }
    if (week % MOVE_WEEKS === 0) {
      const matter = `d${MATTER_WEEKS * Math.floor((week * 7) % (week / MATTER_WEEKS + 1))}`;
      const step = ((week % 5) + 1) as DelegationStep;
      const changes: readonly LedgerChange[] = [{ kind: 'step', step, nextLook: addDays(day, 28) }, { kind: 'came-back' }, { kind: 'hand-over', step, nextLook: addDays(day, 56) }, { kind: 'done' }];
      ledger = moveInLedger(ledger, matter, changes[(week / MOVE_WEEKS) % changes.length] ?? { kind: 'done' }, { moveId: `m${week}-1`, day });
    }
  }
  return ledger;
}

function noteOf(week: number, date: LocalDate, agenda: Note['agenda']): Note {
  const commitment = (index: number) => ({
    id: `c${week}-${index}` as CommitmentId,
    owner: index === 0 ? ('me' as const) : ('them' as const),
    text: `Send the draft of week ${week}`,
    due: addDays(date, 7),
    state: (week + index) % STAYS_OPEN === 0 ? ('open' as const) : ('done' as const),
  });
  return {
    ...NO_NOTE_ENTRIES,
    id: `week${week}` as NoteId,
    personId: 'noor1234' as PersonId,
    personName: 'Noor Haddad',
    title: '1:1 with Noor',
    date,
    startsAt: Date.parse(date),
    minutes: 30,
    meetingKey: `series:${week}`,
    situation: 'steady',
    closedAt: Date.parse(date) + 1_800_000,
    agenda,
    text: `We spoke on ${formatDay(date, 'en')} about the week, the rota and what comes next.\n`.repeat(6),
    commitments: [commitment(0), commitment(1)],
    moments: week % 3 === 0 ? [{ id: 'm', text: 'Settled the offer alone' }] : [],
    feedback: [{ id: 'f', behaviour: 'Asked the customer first', effect: 'No second visit', next: 'Do it again' }],
    coaching: [{ id: 'k', promptId: undefined, question: 'What would you try first?', about: 'The contract', found: 'Call them herself' }],
  };
}

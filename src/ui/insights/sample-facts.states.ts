import type { AgendaItem } from '../../domain/coaching/agenda';
import type { Hat, PromptId } from '../../domain/coaching/prompt';
import type { Facts, NoteFact } from '../../domain/insights/facts';
import type { CommitmentId, Note } from '../../domain/notes/note';
import { NOTHING_OF_ME, type MeFile, type Practice } from '../../domain/people/me';
import type { PersonId } from '../../domain/people/person';
import { addDays } from '../../domain/shared/time';
import { aNote, aPerson, anItem, filePath, localDate, LONG_NAME } from '../components/sample.states';

/** A believable year for the gallery and the tests: what the page looks like when there is something to count. */
export const TODAY = localDate('2026-11-24');

const NOOR = { personId: 'noor1234' as PersonId, personName: 'Noor Haddad' };
const JONAS = { personId: 'jonas123' as PersonId, personName: 'Jonas Weidner' };
const LONG = { personId: 'max12345' as PersonId, personName: LONG_NAME };

const QUESTIONS = ['What is the real difficulty here for you?', 'What would you try if it were only up to you?', 'Who is better off when this works?', 'What help do you want from me?', 'Where do you want this to be by Friday?', 'What did you notice?'];

export function covered(hat: Hat, place = 0): AgendaItem {
  return anItem({ id: `${hat}-${String(place)}`, hat, state: 'covered', text: QUESTIONS[place % QUESTIONS.length] ?? '', promptId: `sample-${String(place % QUESTIONS.length)}` as PromptId, kind: hat === 'leader' ? 'question' : 'feedback' });
}

export function aFact(day: string, part: Partial<Note> = {}): NoteFact {
  const who = part.personId ?? NOOR.personId;
  const note = aNote({ ...NOOR, date: localDate(day), agenda: [], text: 'We talked.', privateText: '', commitments: [], moments: [], feedback: [], ...part });
  return { path: filePath(`People/x-${who}/${day.slice(0, 4)}/${day}-${who}.md`), note };
}

/** A 1:1 each week of a year, more and more of the leader's in it. */
function aYear(): readonly NoteFact[] {
  return Array.from({ length: 48 }, (_, week) => {
    const who = week % 3 === 0 ? JONAS : week % 7 === 0 ? LONG : NOOR;
    const leading = Math.floor((48 - week) / 16);
    const agenda = [covered('manager', week), covered('manager', week + 1), ...Array.from({ length: leading }, (_each, place) => covered('leader', week + place))];
    const moments = week % 5 === 1 ? [{ id: `m${String(week)}`, text: 'Called the vendor before I knew of it' }] : [];
    return aFact(addDays(TODAY, -7 * week - 1), { ...who, agenda, moments });
  });
}

const TOLD: Partial<Note> = {
  coaching: [{ id: 't1', promptId: undefined, question: 'What have you tried so far?', about: 'The vendor', found: 'Ask for a draft' }],
  whileAway: [
    { id: 'w1', text: 'Offer for Lyon', outcome: 'moved' },
    { id: 'w2', text: 'Leave plan', outcome: 'waited' },
  ],
  feedbackForMe: [{ id: 'f1', promptId: undefined, question: 'What should I do less of?', answer: 'Join every call with the vendor' }],
  commitments: [
    { id: 'c1' as CommitmentId, owner: 'me', text: 'Ask for the second engineer', due: undefined, state: 'done' },
    { id: 'c2' as CommitmentId, owner: 'me', text: 'Send the plan', due: undefined, state: 'open' },
    { id: 'c3' as CommitmentId, owner: 'them', text: 'Lead the review', due: undefined, state: 'done' },
  ],
};

const ME: MeFile = {
  ...NOTHING_OF_ME,
  objectives: [{ id: 'o1', text: 'Raise first-time resolution to 85 %', plain: 'Nobody has to call us twice', day: localDate('2026-10-05') }],
  stories: [{ id: 's1', text: 'The baker in Lyon who opened on time', goal: 'Rollout', day: localDate('2026-11-02') }],
  selfChecks: [
    { id: 'k1', quarter: '2026-Q2', initiative: 2, vision: 1, throughOthers: 2, words: '' },
    { id: 'k2', quarter: '2026-Q3', initiative: 3, vision: 2, throughOthers: 3, words: '' },
  ],
  openings: [{ id: 'p1', role: 'Planner', looksFor: 'Keeps calm when three things change at once', state: 'open' }],
  dutyReviews: [{ id: 'goals', day: localDate('2026-10-12') }],
};

export function someFacts(part: Partial<Facts> = {}): Facts {
  const year = aYear();
  const people = [
    aPerson({
      delegations: [{ id: 'd1', what: 'Order of the rollout', step: 5, since: localDate('2026-10-20'), nextLook: undefined, state: 'handed-over' }],
      successorFor: [{ id: 'r1', role: 'My own', ready: 'later' }],
      stretch: [{ id: 'x1', text: 'Lead the fair in Lyon', due: undefined, state: 'open' }],
    }),
    aPerson({ id: JONAS.personId, name: JONAS.personName, goals: [], plan: [], delegations: [] }),
    aPerson({ id: LONG.personId, name: LONG.personName, goals: [], delegations: [] }),
  ];
  return { notes: [aFact('2026-11-23', TOLD), ...year], people, me: ME, prompts: new Map(), today: TODAY, ...part };
}

export const NO_FACTS: Facts = { notes: [], people: [], me: NOTHING_OF_ME, prompts: new Map(), today: TODAY };

export function aPractice(part: Partial<Practice> = {}): Practice {
  const from = localDate('2026-11-12');
  return { id: 'p1', behaviour: 'Ask before I answer', when: 'When Noor asks me what to do', then: 'I ask what they would try first', personId: NOOR.personId, from, to: addDays(from, 29), state: 'running', ...part };
}

import type { Agenda, AgendaItem } from '../../src/domain/coaching/agenda';
import { composeAgenda, type ComposeInput, type MeetingRecord } from '../../src/domain/coaching/compose-agenda';
import { builtInPrompts } from '../../src/domain/coaching/library/built-in-prompts';
import { proposeSituation, type SituationFacts } from '../../src/domain/coaching/propose-situation';
import { sharedAgenda } from '../../src/domain/invitation/shared-agenda';
import type { PersonId } from '../../src/domain/people/person';
import { addDays, formatDay } from '../../src/domain/shared/time';
import { anInput, commitment, day, recordOf, TODAY } from '../domain/coaching/an-input';

/** One sample: a 1:1 as a manager may have it, and what the notes and the calendar know of it. */
type Sample = {
  readonly file: string;
  readonly title: string;
  /** Who and when, for the reader. */
  readonly scene: string;
  readonly facts: Partial<ComposeInput>;
  readonly proposal?: Partial<SituationFacts>;
  /** 1:1s before this one, composed as it is; a week apart, the last one a week ago. */
  readonly before?: number;
  readonly everyDays?: number;
  /** When the last of them was, if not one interval ago. */
  readonly lastDaysAgo?: number;
};

const NOOR = 'noor1234' as PersonId;
const topic = (id: string, text: string, theirs: boolean) => ({ id, text, theirs, state: 'open' as const });

const SAMPLES: readonly Sample[] = [
  {
    file: 'new-joiner',
    title: 'A new joiner’s first week',
    scene: 'Noor began on Monday. It is the first 1:1, of 45 minutes. Nothing is noted of her yet.',
    facts: {
      lengthMinutes: 45,
      situation: 'new-joiner',
      mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: undefined },
      topics: [topic('t1', 'Who do I ask about access to the depot system?', true)],
    },
    proposal: { firstSeen: TODAY },
  },
  {
    file: 'steady-with-gaps',
    title: 'An ordinary week, with a basic missing',
    scene: 'Noor has been in the team for two years. Her last goal was reached in October and none has followed; the last feedback was noted seven weeks ago. Half an hour.',
    facts: {
      mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: true, lastFeedback: day('2026-10-06') },
      commitments: [commitment('c1', { text: 'Send the rota for December', owner: 'them', due: day('2026-11-20'), since: day('2026-11-10') })],
    },
    before: 6,
  },
  {
    file: 'steady',
    title: 'An ordinary week',
    scene: 'Goal, plan and feedback are in place. Noor brings one topic; one decision that was handed over is due for a look, and the user practises asking first. Half an hour.',
    facts: {
      topics: [topic('t1', 'Cover over the holidays', true)],
      delegations: [{ id: 'd1', what: 'The travel budget', step: 4, since: day('2026-10-13'), nextLook: TODAY, state: 'handed-over' }],
      moves: [{ id: 'm1', delegationId: 'd1', day: day('2026-10-13'), state: 'handed-over', step: 4 }],
      practice: { id: 'p1', behaviour: 'Ask before I tell', when: 'When Noor asks me what to do', then: 'I ask what she would try first', personId: NOOR, from: day('2026-11-10'), to: day('2026-12-09'), state: 'running' },
    },
    before: 9,
  },
  {
    file: 'crisis',
    title: 'A crisis',
    scene: 'The largest customer left yesterday, and the user chose “Crisis”. Half an hour.',
    facts: {
      situation: 'crisis',
      commitments: [commitment('c1', { text: 'Call the customer’s purchasing manager', owner: 'me', due: TODAY, since: day('2026-11-23') })],
      topics: [topic('t1', 'What do I tell my own team?', true)],
    },
    proposal: { chosenLast: 'crisis', chosenOn: day('2026-11-23') },
    before: 8,
  },
  {
    file: 'change',
    title: 'A change',
    scene: 'Two teams will become one in January. Three quarters of an hour.',
    facts: { situation: 'change', lengthMinutes: 45 },
    proposal: { chosenLast: 'change', chosenOn: day('2026-11-10') },
    before: 8,
  },
  {
    file: 'review-season',
    title: 'Review season',
    scene: 'Reviews are written until 10 January. Half an hour; feedback was noted two weeks ago.',
    facts: { situation: 'review-season', mechanics: { hasCurrentGoal: true, hasDevelopmentPlan: true, lastFeedback: day('2026-11-10') } },
    proposal: { reviewSeason: { from: day('2026-11-15'), to: day('2027-01-10') } },
    before: 8,
  },
  {
    file: 'own-manager',
    title: 'With one’s own manager',
    scene: 'Dana is the user’s own manager. Two matters were raised from 1:1s with reports, and one promise of Dana’s is open. Half an hour.',
    facts: {
      name: 'Dana',
      relation: 'manager',
      mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: undefined },
      raised: [
        { id: 'r1', text: 'A second screen for the night shift', from: NOOR, fromName: 'Noor', since: day('2026-10-03'), outcome: '', state: 'open' },
        { id: 'r2', text: 'Who decides on overtime?', from: 'tomas123' as PersonId, fromName: 'Tomas', since: day('2026-11-17'), outcome: '', state: 'open' },
      ],
      commitments: [commitment('c1', { text: 'Say by when the new post may be filled', owner: 'them', due: day('2026-11-20'), since: day('2026-11-10') })],
    },
    before: 5,
  },
  {
    file: 'peer',
    title: 'With a peer',
    scene: 'Jonas leads the team next door. Twenty-five minutes, every other week.',
    facts: { name: 'Jonas', relation: 'peer', lengthMinutes: 25, mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: day('2026-11-10') } },
    before: 4,
    everyDays: 14,
  },
  {
    file: 'after-absence',
    title: 'After an absence',
    scene: 'The user was away for a week and sees Noor for the first time since. A decision that had been handed over came back meanwhile, and Dana has answered what was raised for Noor. Half an hour.',
    facts: {
      mechanics: { hasCurrentGoal: true, hasDevelopmentPlan: true, lastFeedback: day('2026-11-10') },
      absence: { from: day('2026-11-16'), to: day('2026-11-20'), workingDays: 5 },
      delegations: [{ id: 'd1', what: 'The rota for the night shift', step: 4, since: day('2026-10-13'), nextLook: undefined, state: 'came-back' }],
      moves: [
        { id: 'm1', delegationId: 'd1', day: day('2026-10-13'), state: 'handed-over', step: 4 },
        { id: 'm2', delegationId: 'd1', day: day('2026-11-23'), state: 'came-back', step: 4 },
      ],
      answers: [{ id: 'r1', text: 'A second screen for the night shift', from: NOOR, fromName: 'Noor', since: day('2026-10-03'), outcome: 'ordered for January', state: 'done' }],
    },
    before: 7,
    lastDaysAgo: 14,
  },
  {
    file: 'skip-level',
    title: 'A skip-level 1:1',
    scene: 'Sam reports to Noor. The user sees Sam twice a year, for half an hour.',
    facts: { name: 'Sam', relation: 'other', mechanics: { hasCurrentGoal: false, hasDevelopmentPlan: false, lastFeedback: day('2026-05-26') } },
    before: 1,
    everyDays: 182,
  },
];

/** Each sample as a file of `docs/samples`, from the composer and the prompts of the product. */
export function sampleAgendas(): ReadonlyMap<string, string> {
  return new Map(SAMPLES.map((sample) => [`${sample.file}.md`, written(sample)]));
}

function written(sample: Sample): string {
  const input = inputOf(sample);
  const agenda = composeAgenda(input);
  const { words, date } = input;
  const proposal = proposeSituation({ date, firstSeen: undefined, reviewSeason: undefined, chosenLast: undefined, words, ...sample.proposal });
  const used = agenda.items.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    `# ${sample.title}`,
    '',
    sample.scene,
    '',
    `${formatDay(date, words.locale)}, ${input.lengthMinutes} minutes. Situation: **${agenda.situation}**, because: ${proposal.reason}.`,
    '',
    `## The agenda (${used} of ${input.lengthMinutes} minutes)`,
    '',
    ...agenda.items.flatMap((item, index) => lineOf(item, `${index + 1}.`)),
    '',
    ...section('Not today', agenda.notToday.flatMap(({ item, reason }) => [`- ${item.text}`, `  *${reason}*`])),
    ...section('One tap away', agenda.offered.flatMap((item) => lineOf(item, '-'))),
    `## What ${input.name} reads in the invitation`,
    '',
    ...sharedLines(agenda),
    '',
  ].join('\n');
}

function inputOf({ facts, before = 0, everyDays = 7, lastDaysAgo = everyDays }: Sample): ComposeInput {
  let history: readonly MeetingRecord[] = [];
  for (let turn = before; turn > 0; turn -= 1) {
    const date = addDays(TODAY, -lastDaysAgo - everyDays * (turn - 1));
    const { name, relation, lengthMinutes, mechanics } = anInput(facts);
    history = [recordOf(composeAgenda(anInput({ name, relation, lengthMinutes, mechanics: { ...mechanics, lastFeedback: date }, date, meetingKey: `week ${turn}`, history })), date), ...history];
  }
  return anInput({ ...facts, history });
}

function lineOf({ text, minutes, hat, audience, reason, promptId }: AgendaItem, mark: string): readonly string[] {
  const indent = ' '.repeat(mark.length + 1);
  const [followUp] = builtInPrompts().find(({ id }) => id === promptId)?.followUps ?? [];
  return [
    `${mark} **${text}** (${minutes === 0 ? '' : `${minutes} min, `}${hat}, ${audience})`,
    ...(followUp === undefined ? [] : [`${indent}then: ${followUp}`]),
    `${indent}*${reason}*`,
  ].map((line, index, all) => (index < all.length - 1 ? `${line}\\` : line));
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function sharedLines(agenda: Agenda): readonly string[] {
  return sharedAgenda(agenda).lines.map(({ text, minutes }, index) => `${index + 1}. ${text}${minutes === 0 ? '' : ` (${minutes} min)`}`);
}

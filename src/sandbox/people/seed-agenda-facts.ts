import { createWords } from '../../catalogue/create-words';
import en from '../../catalogue/en.json';
import type { ComposeInput, MeetingRecord } from '../../domain/coaching/compose-input';
import { builtInPrompts } from '../../domain/coaching/library/built-in-prompts';
import type { Hat, Situation } from '../../domain/coaching/prompt';
import type { LocalDate } from '../../domain/notes/note';
import type { Delegation } from '../../domain/people/person';
import { chanceOf } from './seed-chance';
import { plusDays } from './seed-days';
import { practiceOn, reviewSeason } from './seed-me';
import { awayBefore, AWAY_DAYS, type SeedMeeting } from './seed-meetings';
import { raisedSoFar } from './seed-person';
import type { Turn } from './year/year';

const WORDS = createWords('en', en);
/** What is handed over is looked at every six weeks. */
const LOOK_EVERY = 42;

/** What the composer would have known on the day. */
export function seedInput(meeting: SeedMeeting): ComposeInput {
  const { story, person, setting, earlier, meetingKey } = meeting;
  const date = meeting.date as LocalDate;
  const isOpen = ({ state, due }: { readonly state: string; readonly due: LocalDate | undefined }): boolean => state === 'open' || (state === 'done' && due !== undefined && due > date);
  const raised = raisedSoFar(date, setting.today);
  return {
    date,
    meetingKey,
    situation: situationOf(meeting),
    lengthMinutes: story.meeting.minutes,
    name: story.givenName,
    relation: story.relation,
    mechanics: {
      hasCurrentGoal: person.goals.some(isOpen),
      hasDevelopmentPlan: person.plan.some(isOpen),
      lastFeedback: earlier.find(({ feedback }) => feedback.length > 0)?.date,
    },
    commitments: earlier.slice(0, 3).flatMap(({ commitments, date: since }) => commitments.filter(({ state }) => state === 'open').map((commitment) => ({ ...commitment, since }))),
    delegations: person.delegations.flatMap((delegation) => delegationOn(delegation, meeting)),
    moves: person.moves.filter(({ day }) => day <= date),
    topics: [],
    raised: story.relation === 'manager' ? raised.filter(({ state }) => state === 'open') : [],
    answers: raised.filter(({ id, from, outcome }) => from === person.id && outcome !== '' && !wasTold(id, meeting)),
    absence: absenceOn(meeting),
    practice: practiceOn(story.mail, date, setting.today),
    hat: undefined,
    history: earlier.slice(0, 60).map((note): MeetingRecord => ({ date: note.date, situation: note.situation ?? 'steady', items: note.agenda })),
    prompts: builtInPrompts(),
    words: WORDS,
  };
}

/** Most weeks are steady; the month of the lost account was a crisis, the move to the new host a change, and a review season came a year ago. */
export function situationOf({ story, index, fromEnd, date, setting: { today } }: SeedMeeting): Situation {
  if (story.weeksHere < 13) return 'new-joiner';
  const share = index / (index + fromEnd);
  if (story.mail === 'samuel.adeyemi' && share > 0.07 && share < 0.22) return 'crisis';
  if (story.mail === 'priya.raman' && share > 0.4 && share < 0.75) return 'change';
  const [from, to] = reviewSeason(today).map((day) => plusDays(day, -364)) as [string, string];
  return from <= date && date <= to ? 'review-season' : 'steady';
}

/** The user does not say every time with which hat they came. */
export function wornHat(meeting: SeedMeeting, turns: readonly Turn[]): Hat | undefined {
  const said = turns.find(({ hat }) => hat !== undefined)?.hat;
  if (said !== undefined) return said;
  const situation = situationOf(meeting);
  const chance = chanceOf(`hat ${meeting.meetingKey}`, 10);
  if (situation === 'crisis') return 'manager';
  if (situation === 'change') return chance < 7 ? 'leader' : undefined;
  if (chance > 2) return undefined;
  return chance === 2 ? 'manager' : 'leader';
}

/** How a matter of the ledger stood on the day; undefined look where none was due. */
function delegationOn(delegation: Delegation, { person, date, earlier }: SeedMeeting): readonly Delegation[] {
  const moves = person.moves.filter(({ delegationId, day }) => delegationId === delegation.id && day < date);
  const last = moves.at(-1);
  if (last === undefined) return [];
  const days = (Date.parse(date) - Date.parse(last.day)) / 86_400_000;
  const look = plusDays(last.day, Math.floor(days / LOOK_EVERY) * LOOK_EVERY);
  const isDue = days >= LOOK_EVERY && look > (earlier[0]?.date ?? '');
  return [{ ...delegation, state: last.state, step: last.step, nextLook: isDue ? (look as LocalDate) : undefined }];
}

function wasTold(raisedId: string, { earlier }: SeedMeeting): boolean {
  return earlier.some(({ agenda }) => agenda.some(({ id, state }) => id === `back-${raisedId}` && state === 'covered'));
}

function absenceOn({ date, earlier, setting: { today } }: SeedMeeting): ComposeInput['absence'] {
  const away = awayBefore(date, today);
  const last = earlier[0]?.date;
  if (away === undefined || last === undefined || last > away.to) return undefined;
  return { from: away.from as LocalDate, to: away.to as LocalDate, workingDays: AWAY_DAYS };
}

import { balanceOfHats, hatsCovered, LOOK_BACK, type Balance } from '../coaching/balance';
import type { MeetingRecord } from '../coaching/compose-input';
import type { Hat } from '../coaching/prompt';
import type { PersonId } from '../people/person';
import type { LocalDate } from '../shared/local-date';
import type { Words } from '../shared/words';
import type { Facts, NoteFact } from './facts';
import { groupBy } from '../shared/group-by';
import { notesWithin } from './facts';
import { lastMonths } from './quarters';

export type MonthOfHats = { readonly id: string; readonly managing: number; readonly leading: number; readonly meetings: readonly NoteFact[] };

export type PersonBalance = { readonly personId: PersonId; readonly name: string; readonly balance: Balance };

/** How the two hats were worn (S4): overall, month by month, and with each person; of what was covered, never a score of anyone. */
export type BalanceOverTime = { readonly overall: Balance; readonly months: readonly MonthOfHats[]; readonly people: readonly PersonBalance[] };

const MONTHS = 12;
const BEGINNING = '0000-01-01' as LocalDate;

export function balanceOverTime({ notes, people, today }: Facts, words: Words): BalanceOverTime {
  const past = notesWithin(notes, { from: BEGINNING, to: today });
  const byPerson = groupBy(past, ({ note }) => note.personId);
  return {
    overall: balanceOf(past, words),
    months: lastMonths(today, MONTHS).map((month) => monthOf(month.id, notesWithin(past, month))),
    people: people.flatMap(({ id, name }) => {
      const theirs = byPerson.get(id);
      return theirs === undefined ? [] : [{ personId: id, name, balance: balanceOf(theirs, words) }];
    }),
  };
}

function monthOf(id: string, notes: readonly NoteFact[]): MonthOfHats {
  const meetings = notes.filter((fact) => hatsIn(fact).length > 0);
  const hats = meetings.flatMap(hatsIn);
  const managing = hats.filter((hat) => hat === 'manager').length;
  return { id, managing, leading: hats.length - managing, meetings };
}

/** No more is read than the balance looks at. */
function balanceOf(notes: readonly NoteFact[], words: Words): Balance {
  const records: MeetingRecord[] = [];
  for (const fact of notes) {
    if (records.length === LOOK_BACK) break;
    const { date, situation, agenda } = fact.note;
    if (hatsIn(fact).length > 0) records.push({ date, situation: situation ?? 'steady', items: agenda });
  }
  return balanceOfHats(records, words);
}

function hatsIn({ note }: NoteFact): readonly Hat[] {
  return hatsCovered(note.agenda);
}

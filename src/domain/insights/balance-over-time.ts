import { balanceOfHats, type Balance } from '../coaching/balance';
import type { Hat } from '../coaching/prompt';
import type { PersonId } from '../people/person';
import type { Words } from '../shared/words';
import type { Facts, NoteFact } from './facts';
import { groupBy } from './group-by';
import { isWithin } from './facts';
import { lastMonths } from './quarters';

export type MonthOfHats = { readonly id: string; readonly managing: number; readonly leading: number; readonly meetings: readonly NoteFact[] };

export type PersonBalance = { readonly personId: PersonId; readonly name: string; readonly balance: Balance };

/** How the two hats were worn (S4): overall, month by month, and with each person; of what was covered, never a score of anyone. */
export type BalanceOverTime = { readonly overall: Balance; readonly months: readonly MonthOfHats[]; readonly people: readonly PersonBalance[] };

const MONTHS = 12;

export function balanceOverTime({ notes, people, today }: Facts, words: Words): BalanceOverTime {
  const past = notes.filter(({ note }) => note.date <= today);
  const byPerson = groupBy(past, ({ note }) => note.personId);
  const covered = past.map((fact) => ({ fact, hats: hatsIn(fact) })).filter(({ hats }) => hats.length > 0);
  return {
    overall: balanceOf(past, words),
    months: lastMonths(today, MONTHS).map((month) => {
      const within = covered.filter(({ fact }) => isWithin(fact.note.date, month));
      const hats = within.flatMap((each) => each.hats);
      const managing = hats.filter((hat) => hat === 'manager').length;
      return { id: month.id, managing, leading: hats.length - managing, meetings: within.map(({ fact }) => fact) };
    }),
    people: people.flatMap(({ id, name }) => {
      const theirs = byPerson.get(id);
      return theirs === undefined ? [] : [{ personId: id, name, balance: balanceOf(theirs, words) }];
    }),
  };
}

function balanceOf(notes: readonly NoteFact[], words: Words): Balance {
  return balanceOfHats(notes.map(({ note: { date, situation, agenda } }) => ({ date, situation: situation ?? 'steady', items: agenda })), words);
}

/** As `balanceOfHats` counts them: topics wear no hat of the user's choosing. */
function hatsIn({ note }: NoteFact): readonly Hat[] {
  return note.agenda.filter(({ state, kind }) => state === 'covered' && kind !== 'topic').map(({ hat }) => hat);
}

import type { Delegation, DelegationMove, DelegationStep } from '../people/person';
import { compare } from '../shared/compare';
import type { LocalDate } from '../shared/local-date';

/** Decisions and projects that the user holds or has handed over to one person, and the moves that each has made (S12). */
export type Ledger = { readonly delegations: readonly Delegation[]; readonly moves: readonly DelegationMove[] };

/** What happens to a matter of the ledger. */
export type LedgerChange =
  /** The user keeps it, or takes it back on purpose. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'hand-over'; readonly step: DelegationStep; readonly nextLook: LocalDate | undefined }
  /** More room, or less: it stays with the person. */
  | { readonly kind: 'step'; readonly step: DelegationStep; readonly nextLook: LocalDate | undefined }
  /** The boomerang: it lies with the user again, though nobody decided that. */
  | { readonly kind: 'came-back' }
  | { readonly kind: 'done' }
  /** Looked at, and to be looked at again: no move. */
  | { readonly kind: 'look-again'; readonly nextLook: LocalDate | undefined };

/** When a change is made, and the id of the move that it leaves. */
export type MoveStamp = { readonly moveId: string; readonly day: LocalDate };

/** One line of a matter's history. */
export type LedgerEvent = {
  readonly day: LocalDate;
  readonly kind: 'held' | 'handed-over' | 'stepped-up' | 'stepped-down' | 'came-back' | 'done';
  readonly step: DelegationStep;
};

/** The step at which a matter is wholly the other person's: "yours, tell me if you want". */
const FULL_STEP: DelegationStep = 5;

/** Enters a new matter, with its first move. */
export function enterInLedger<T extends Ledger>(ledger: T, delegation: Omit<Delegation, 'since'>, { moveId, day }: MoveStamp): T {
  const { id, state, step } = delegation;
  return {
    ...ledger,
    delegations: [...ledger.delegations, { ...delegation, since: day }],
    moves: [...ledger.moves, { id: moveId, delegationId: id, day, state, step }],
  };
}

/**
 * Makes a move with a matter. The matter says how it stands now; the move is an entry of its own, so that two devices
 * that make moves lose none. A matter that comes back loses its next look: it is to be seen in the very next 1:1. One
 * that is not in the ledger, or a change that changes nothing, leaves the ledger as it is.
 */
export function moveInLedger<T extends Ledger>(ledger: T, delegationId: string, change: LedgerChange, { moveId, day }: MoveStamp): T {
  const before = ledger.delegations.find(({ id }) => id === delegationId);
  if (before === undefined) return ledger;
  const after = changed(before, change, day);
  const isMove = after.state !== before.state || after.step !== before.step;
  if (!isMove && after.nextLook === before.nextLook) return ledger;
  const move: DelegationMove = { id: moveId, delegationId, day, state: after.state, step: after.step };
  return {
    ...ledger,
    delegations: ledger.delegations.map((delegation) => (delegation === before ? after : delegation)),
    moves: isMove ? [...withFirst(ledger.moves, before), move] : ledger.moves,
  };
}

function changed(before: Delegation, change: LedgerChange, day: LocalDate): Delegation {
  switch (change.kind) {
    case 'hold':
      return { ...before, state: 'held', nextLook: undefined };
    case 'hand-over':
      // `since` says since when it lies where it lies; a boomerang keeps the day on which it had been handed over.
      return { ...before, state: 'handed-over', step: change.step, since: before.state === 'handed-over' ? before.since : day, nextLook: change.nextLook };
    case 'step':
      return { ...before, step: change.step, nextLook: change.nextLook };
    case 'came-back':
      return { ...before, state: 'came-back', nextLook: undefined };
    case 'done':
      return { ...before, state: 'done', nextLook: undefined };
    case 'look-again':
      return { ...before, nextLook: change.nextLook };
  }
}

/** A matter from before there were moves, or written by hand, gets the move that it began with: else its history began in the middle. */
function withFirst(moves: readonly DelegationMove[], { id, since, state, step }: Delegation): readonly DelegationMove[] {
  if (moves.some(({ delegationId }) => delegationId === id)) return moves;
  return [...moves, { id: `${id}-first`, delegationId: id, day: since, state, step }];
}

/** What a matter went through, oldest first. Without moves it is what the matter itself says. */
export function ledgerHistory(delegation: Delegation, moves: readonly DelegationMove[]): readonly LedgerEvent[] {
  const events: LedgerEvent[] = [];
  let last: DelegationMove | undefined;
  for (const move of movesOf(delegation, moves)) {
    const kind = kindOfMove(last, move);
    if (kind !== undefined) events.push({ day: move.day, kind, step: move.step });
    last = move;
  }
  return events;
}

function movesOf(delegation: Delegation, moves: readonly DelegationMove[]): readonly DelegationMove[] {
  const own = moves.filter(({ delegationId }) => delegationId === delegation.id);
  if (own.length === 0) return withFirst([], delegation);
  // Moves of one day keep the order in which they were noted.
  return own.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function kindOfMove(before: DelegationMove | undefined, { state, step }: DelegationMove): LedgerEvent['kind'] | undefined {
  if (before === undefined || before.state !== state) return state;
  if (before.step === step) return undefined;
  return step > before.step ? 'stepped-up' : 'stepped-down';
}

/** The day on which it came back last; undefined when it has not, or has been settled since. */
export function cameBackOn(delegation: Delegation, moves: readonly DelegationMove[]): LocalDate | undefined {
  if (delegation.state !== 'came-back') return undefined;
  const last = ledgerHistory(delegation, moves).findLast(({ kind }) => kind === 'came-back');
  return moves.some(({ delegationId }) => delegationId === delegation.id) ? last?.day : undefined;
}

/** How often it came back so far. */
export function returnsOf(delegation: Delegation, moves: readonly DelegationMove[]): number {
  return ledgerHistory(delegation, moves).filter(({ kind }) => kind === 'came-back').length;
}

/**
 * The day since which a matter is fully someone else's: handed over at the last step, and never back since. Undefined
 * when it is not. What was done at that step counts from the day it was handed over so.
 */
export function fullyDelegatedSince(delegation: Delegation, moves: readonly DelegationMove[]): LocalDate | undefined {
  const isNow = (delegation.state === 'handed-over' || delegation.state === 'done') && delegation.step === FULL_STEP;
  if (!isNow) return undefined;
  let since: LocalDate | undefined;
  for (const { state, step, day } of movesOf(delegation, moves)) {
    if (state === 'done') continue;
    if (state === 'handed-over' && step === FULL_STEP) since ??= day;
    else since = undefined;
  }
  return since;
}

/** A handed-over matter is due on its day; a boomerang at once, unless a day was set since. */
export function isDue({ state, nextLook }: Delegation, date: LocalDate): boolean {
  if (state === 'done') return false;
  return nextLook === undefined ? state === 'came-back' : nextLook <= date;
}

/** Boomerangs first, then what waits longest for its look. */
export function dueDelegations(delegations: readonly Delegation[], date: LocalDate): readonly Delegation[] {
  const rank = ({ state }: Delegation): number => (state === 'came-back' ? 0 : 1);
  return delegations
    .filter((delegation) => isDue(delegation, date))
    .sort((a, b) => rank(a) - rank(b) || compare(a.nextLook ?? '', b.nextLook ?? '') || compare(a.id, b.id));
}

import { dueDelegations, ledgerHistory, returnsOf } from '../../domain/coaching/ledger';
import type { LedgerChange } from '../../domain/coaching/ledger';
import type { Delegation, DelegationStep } from '../../domain/people/person';
import type { Words } from '../../domain/shared/words';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { dayOf, oneOf, textOf } from './drafts';
import { EntrySection } from './entry-section';
import type { EntryAct, EntryLine, FormSpec } from './entry-section';
import type { ToolProps } from './goal-tools';
import type { Draft, ToolField } from './tool-form';

const STEPS = ['1', '2', '3', '4', '5'] as const;
/** What most things that are handed over begin with. */
const FIRST_STEP = '4';

function stepOf(value: (typeof STEPS)[number]): DelegationStep {
  return Number(value) as DelegationStep;
}

function lookField({ t }: Words): ToolField {
  return { name: 'look', label: t('person.ledger.look'), isDay: true };
}

function moveFields(words: Words): readonly ToolField[] {
  return [{ name: 'step', label: words.t('person.ledger.how'), options: STEPS.map((value) => ({ value, words: words.t(`step.${stepOf(value)}`) })) }, lookField(words)];
}

/** Decisions and projects: held or with the person, how fully, since when, and what became of them. Every change is a move that stays. */
export function LedgerTool({ person, tools, name }: ToolProps & { readonly name: string }) {
  const { date, dateOf, now } = useFormats();
  const words = useWords();
  const { t } = words;
  const due = new Set(dueDelegations(person.delegations, dateOf(now())).map(({ id }) => id));
  const open = person.delegations.filter(({ state }) => state !== 'done');
  const move = (id: string, change: LedgerChange) => tools.moveDelegation(person.id, id, change);

  const moveForm = (label: string, delegation: Delegation, kind: 'hand-over' | 'step'): FormSpec => ({
    label,
    needs: 'step',
    start: { step: kind === 'step' ? String(delegation.step) : FIRST_STEP, look: delegation.nextLook ?? '' },
    fields: () => moveFields(words),
    onKeep: (draft) => move(delegation.id, { kind, ...placeOf(draft) }),
  });
  const rename = ({ id, what }: Delegation): EntryAct => ({
    words: t('person.ledger.edit'),
    form: {
      label: t('person.ledger.edit'),
      needs: 'what',
      start: { what },
      fields: () => [{ name: 'what', label: t('person.ledger.what') }],
      onKeep: (draft) => tools.renameDelegation(person.id, id, textOf(draft, 'what')),
    },
  });
  const acts = (delegation: Delegation): readonly EntryAct[] => {
    const { id, state } = delegation;
    const handOver: EntryAct = { words: t('person.ledger.handOver'), form: moveForm(t('person.ledger.handOver'), delegation, 'hand-over') };
    const hold: EntryAct = { words: t('person.ledger.hold'), onDo: () => move(id, { kind: 'hold' }) };
    const done: EntryAct = { words: t('person.done'), onDo: () => move(id, { kind: 'done' }) };
    switch (state) {
      case 'held':
        return [handOver, done, rename(delegation)];
      case 'handed-over':
        return [
          { words: t('person.ledger.step'), form: moveForm(t('person.ledger.step'), delegation, 'step') },
          { words: t('person.ledger.back'), onDo: () => move(id, { kind: 'came-back' }) },
          done,
          hold,
          rename(delegation),
        ];
      case 'came-back':
        return [handOver, hold, done, rename(delegation)];
      case 'done':
        return [handOver];
    }
  };
  const line = (delegation: Delegation): EntryLine => {
    const { id, what, state, step, since, nextLook } = delegation;
    const returns = returnsOf(delegation, person.moves);
    const isTheirs = state === 'handed-over';
    return {
      id,
      words: what,
      aside: due.has(id) ? t('person.ledger.isDue') : undefined,
      isPressing: true,
      facts: [
        [
          t(`person.ledger.state.${state}`, { name }),
          ...(isTheirs ? [t(`step.${step}`)] : []),
          t('person.ledger.since', { day: date(since) }),
          ...(nextLook === undefined ? [] : [t('person.ledger.lookFact', { day: date(nextLook) })]),
        ].join(' · '),
        ...(returns > 1 ? [t('person.ledger.returns', { count: returns })] : []),
      ],
      acts: acts(delegation),
      more: <History delegation={delegation} moves={person.moves} />,
    };
  };
  return (
    <EntrySection
      title={t('person.ledger')}
      emptyWords={t('person.ledger.empty', { name })}
      lines={[...open.filter(({ id }) => due.has(id)), ...open.filter(({ id }) => !due.has(id))].map(line)}
      closed={person.delegations.filter(({ state }) => state === 'done').map(line)}
      add={{ words: t('person.ledger.add'), form: newForm(name, words, (entry) => tools.enterDelegation(person.id, entry)) }}
    />
  );
}

function placeOf(draft: Draft): Pick<Delegation, 'step' | 'nextLook'> {
  return { step: stepOf(oneOf(draft, 'step', STEPS)), nextLook: dayOf(draft, 'look') };
}

function newForm(name: string, words: Words, onEnter: (entry: Omit<Delegation, 'id' | 'since'>) => Promise<void>): FormSpec {
  const { t } = words;
  const holders = [
    { value: 'held', words: t('person.ledger.whoMe') },
    { value: 'handed-over', words: t('person.ledger.whoThem', { name }) },
  ];
  return {
    label: t('person.ledger.new'),
    needs: 'what',
    start: { what: '', state: 'held', step: FIRST_STEP, look: '' },
    // How fully is asked only of what is handed over.
    fields: (draft) => [
      { name: 'what', label: t('person.ledger.what') },
      { name: 'state', label: t('person.ledger.who'), options: holders },
      ...(draft['state'] === 'handed-over' ? moveFields(words) : [lookField(words)]),
    ],
    onKeep: (draft) => onEnter({ what: textOf(draft, 'what'), state: oneOf(draft, 'state', ['held', 'handed-over']), ...placeOf(draft) }),
  };
}

function History({ delegation, moves }: { readonly delegation: Delegation; readonly moves: Parameters<typeof ledgerHistory>[1] }) {
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  const events = ledgerHistory(delegation, moves);
  if (events.length < 2) return null;
  return (
    <Fold isInLine title={t('person.ledger.history', { count: events.length })}>
      <ol className={text.list}>
        {events.map(({ day, kind, step }, place) => (
          <li key={`${day}-${kind}-${place}`} className={text.small}>
            {t('person.ledger.historyLine', { day: date(day), what: t(`person.ledger.event.${kind}`, { step: t(`step.${step}`) }) })}
          </li>
        ))}
      </ol>
    </Fold>
  );
}

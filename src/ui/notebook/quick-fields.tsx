import { namesTrait } from '../../domain/coaching/names-trait';
import type { DelegationStep } from '../../domain/people/person';
import { Chips } from '../components/chips';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { QuickDrafts, QuickKind } from './quick-drafts';

type Change = (drafts: QuickDrafts) => void;
type FieldsProps = { readonly drafts: QuickDrafts; readonly name: string; readonly onChange: Change };

const STEPS = [1, 2, 3, 4, 5] as const;

/** The fields of one quick form. */
export function QuickFields({ kind, ...rest }: FieldsProps & { readonly kind: QuickKind }) {
  switch (kind) {
    case 'commitment':
      return <CommitmentFields {...rest} />;
    case 'hand-over':
      return <HandOverFields {...rest} />;
    case 'feedback':
      return <FeedbackFields {...rest} />;
    case 'moment':
      return <MomentFields {...rest} />;
  }
}

function CommitmentFields({ drafts, name, onChange }: FieldsProps) {
  const { t } = useWords();
  const draft = drafts.commitment;
  const change = (part: Partial<typeof draft>) => onChange({ ...drafts, commitment: { ...draft, ...part } });
  const owners = [
    { value: 'them' as const, words: t('panel.them', { name }) },
    { value: 'me' as const, words: t('panel.me') },
  ];
  return (
    <>
      <TextField autoFocus label={t('panel.what')} value={draft.text} onChange={(event) => change({ text: event.currentTarget.value })} />
      <Chips label={t('panel.who')} chips={owners} chosen={draft.owner} onChoose={(owner) => change({ owner })} />
      <TextField type="date" label={t('panel.by')} value={draft.due} onChange={(event) => change({ due: event.currentTarget.value })} />
    </>
  );
}

function HandOverFields({ drafts, onChange }: FieldsProps) {
  const { t } = useWords();
  const draft = drafts['hand-over'];
  const change = (part: Partial<typeof draft>) => onChange({ ...drafts, 'hand-over': { ...draft, ...part } });
  const chooseStep = (value: string) => {
    const step: DelegationStep | undefined = STEPS.find((each) => String(each) === value);
    if (step !== undefined) change({ step });
  };
  return (
    <>
      <TextField autoFocus label={t('panel.decision')} value={draft.what} onChange={(event) => change({ what: event.currentTarget.value })} />
      <SelectField label={t('panel.step')} options={STEPS.map((step) => ({ value: String(step), words: t(`step.${step}`) }))} value={String(draft.step)} onChange={(event) => chooseStep(event.currentTarget.value)} />
      <TextField type="date" label={t('panel.nextLook')} value={draft.nextLook} onChange={(event) => change({ nextLook: event.currentTarget.value })} />
    </>
  );
}

function FeedbackFields({ drafts, onChange }: FieldsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const draft = drafts.feedback;
  const change = (part: Partial<typeof draft>) => onChange({ ...drafts, feedback: { ...draft, ...part } });
  return (
    <>
      <TextField autoFocus label={t('panel.behaviour')} value={draft.behaviour} onChange={(event) => change({ behaviour: event.currentTarget.value })} />
      <p role="status" className={text.faint}>
        {namesTrait(draft.behaviour) ? t('panel.traitHint') : t('panel.behaviourHint')}
      </p>
      <TextField label={t('panel.effect')} value={draft.effect} onChange={(event) => change({ effect: event.currentTarget.value })} />
      <TextField label={t('panel.next')} value={draft.next} onChange={(event) => change({ next: event.currentTarget.value })} />
    </>
  );
}

function MomentFields({ drafts, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <TextField autoFocus label={t('panel.momentLabel')} value={drafts.moment.text} onChange={(event) => onChange({ ...drafts, moment: { text: event.currentTarget.value } })} />
  );
}

import { useId } from 'react';

import { feedbackHints } from '../../domain/coaching/feedback-check';
import type { FeedbackField } from '../../domain/coaching/feedback-check';
import type { DelegationStep } from '../../domain/people/person';
import { Action } from '../components/action';
import { Chips } from '../components/chips';
import { ReframeOffer } from '../components/late-reframe';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import type { QuickDrafts, QuickKind } from './quick-drafts';

type FieldsProps = { readonly drafts: QuickDrafts; readonly name: string; readonly suggestions: readonly string[]; readonly onChange: (drafts: QuickDrafts) => void };

const STEPS = [1, 2, 3, 4, 5] as const satisfies readonly DelegationStep[];

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
      <ReframeOffer text={draft.text} onChange={(text) => change({ text })} />
      <Chips label={t('panel.who')} chips={owners} chosen={draft.owner} onChoose={(owner) => change({ owner })} />
      <TextField type="date" label={t('panel.by')} value={draft.due} onChange={(event) => change({ due: event.currentTarget.value })} />
    </>
  );
}

function HandOverFields({ drafts, suggestions, onChange }: FieldsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const draft = drafts['hand-over'];
  const change = (part: Partial<typeof draft>) => onChange({ ...drafts, 'hand-over': { ...draft, ...part } });
  const chooseStep = (value: string) => {
    const step = STEPS.find((each) => String(each) === value);
    if (step !== undefined) change({ step });
  };
  return (
    <>
      <TextField autoFocus label={t('panel.decision')} value={draft.what} onChange={(event) => change({ what: event.currentTarget.value })} />
      {draft.what === '' && suggestions.length > 0 && (
        <div role="group" aria-label={t('talk.handOver.suggestions')} className={text.section}>
          {suggestions.map((what) => (
            <Action key={what} look="quiet" compact dir="auto" style={{ textAlign: 'start' }} onClick={() => change({ what })}>
              {what}
            </Action>
          ))}
        </div>
      )}
      <SelectField
        label={t('panel.step')}
        options={STEPS.map((step) => ({ value: String(step), words: t(`step.${step}`) }))}
        value={String(draft.step)}
        onChange={(event) => chooseStep(event.currentTarget.value)}
      />
      <TextField type="date" label={t('panel.nextLook')} value={draft.nextLook} onChange={(event) => change({ nextLook: event.currentTarget.value })} />
    </>
  );
}

const FEEDBACK_LABELS = { behaviour: 'panel.behaviour', effect: 'panel.effect', next: 'panel.next' } as const satisfies Record<FeedbackField, string>;

/** Each field has at most one hint: what it lacks, or how what was seen sounds. Nothing is ever refused. */
function FeedbackFields({ drafts, onChange }: FieldsProps) {
  const words = useWords();
  const text = useTextStyles();
  const id = useId();
  const draft = drafts.feedback;
  const hints = feedbackHints(draft, words);
  return (['behaviour', 'effect', 'next'] as const).map((field, place) => {
    const hint = hints.find((each) => each.field === field);
    const hintId = `${id}-${field}`;
    return (
      <div key={field}>
        <TextField
          autoFocus={place === 0}
          label={words.t(FEEDBACK_LABELS[field])}
          value={draft[field]}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange({ ...drafts, feedback: { ...draft, [field]: event.currentTarget.value } })}
        />
        <p id={hintId} role={hint?.kind === 'trait' ? 'status' : undefined} className={hint?.kind === 'trait' ? text.small : text.faint}>
          {hint?.sentence}
        </p>
      </div>
    );
  });
}

function MomentFields({ drafts, onChange }: FieldsProps) {
  const { t } = useWords();
  return (
    <TextField autoFocus label={t('panel.momentLabel')} value={drafts.moment.text} onChange={(event) => onChange({ ...drafts, moment: { text: event.currentTarget.value } })} />
  );
}

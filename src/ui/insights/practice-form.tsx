import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';

import { behaviours, type Behaviour, type PracticePlan } from '../../domain/coaching/practice';
import type { PersonId } from '../../domain/people/person';
import { Action } from '../components/action';
import { Chips } from '../components/chips';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { useInsightsStyles } from './insights-styles';

/** The next 1:1 with someone, for a plan to hold on to. */
export type ComingTalk = { readonly personId: PersonId; readonly name: string; readonly startsAt: number };

const OWN = 'own';

type FormProps = { readonly coming: readonly ComingTalk[]; readonly onStart: (plan: PracticePlan) => void };

/** Chooses a behaviour and puts it as an if-then plan, tied to a 1:1 that really comes. */
export function PracticeForm({ coming, onStart }: FormProps) {
  const styles = useInsightsStyles();
  const text = useTextStyles();
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<string>();
  const [personId, setPersonId] = useState(coming[0]?.personId);
  const talk = coming.find((each) => each.personId === personId);
  const proposed = behaviours(talk?.name ?? t('insights.practice.someone'), words);
  return (
    <div className={styles.form}>
      <p className={text.body}>{t('insights.practice.choose')}</p>
      <Chips
        label={t('insights.practice.behaviour')}
        chips={[...proposed.map(({ id, text: chip }) => ({ value: id, words: chip })), { value: OWN, words: t('insights.practice.own') }]}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen !== undefined && (
        <PlanForm
          key={chosen}
          proposed={proposed.find(({ id }) => id === chosen)}
          talks={<TalkField coming={coming} chosen={talk?.personId} onChoose={setPersonId} />}
          onStart={(plan) => onStart({ ...plan, personId: talk?.personId })}
        />
      )}
    </div>
  );
}

type Plan = Omit<PracticePlan, 'personId'>;
type PlanFormProps = { readonly proposed: Behaviour | undefined; readonly talks: ReactNode; readonly onStart: (plan: Plan) => void };

/** What is proposed follows the 1:1 that is chosen, until the user writes words of their own. */
function PlanForm({ proposed, talks, onStart }: PlanFormProps) {
  const styles = useInsightsStyles();
  const { t } = useWords();
  const [typed, setTyped] = useState<Partial<Plan>>({});
  const plan: Plan = { ...(proposed === undefined ? { behaviour: '', when: '', then: '' } : { behaviour: proposed.text, when: proposed.when, then: proposed.then }), ...typed };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (plan.behaviour.trim() !== '') onStart(plan);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {proposed === undefined && <TextField label={t('insights.practice.own-words')} value={plan.behaviour} onChange={(event) => setTyped({ ...typed, behaviour: event.currentTarget.value })} />}
      {talks}
      <TextField label={t('insights.practice.when')} value={plan.when} onChange={(event) => setTyped({ ...typed, when: event.currentTarget.value })} />
      <TextField label={t('insights.practice.then')} value={plan.then} onChange={(event) => setTyped({ ...typed, then: event.currentTarget.value })} />
      <div>
        <Action type="submit" look="primary" disabled={plan.behaviour.trim() === ''}>{t('insights.practice.start')}</Action>
      </div>
    </form>
  );
}

type TalkFieldProps = { readonly coming: readonly ComingTalk[]; readonly chosen: PersonId | undefined; readonly onChoose: (personId: PersonId | undefined) => void };

function TalkField({ coming, chosen, onChoose }: TalkFieldProps) {
  const { t } = useWords();
  const { moment } = useFormats();
  if (coming.length === 0) return null;
  const talks = coming.map(({ personId, name, startsAt }) => ({ value: personId, words: t('insights.practice.talk', { name, time: moment(startsAt) }) }));
  return (
    <SelectField
      label={t('insights.practice.with')}
      value={chosen ?? ''}
      options={[...talks, { value: '', words: t('insights.practice.any') }]}
      onChange={(event) => onChoose(coming.find(({ personId }) => personId === event.currentTarget.value)?.personId)}
    />
  );
}

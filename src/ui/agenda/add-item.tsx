import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';

import type { Audience } from '../../domain/coaching/prompt';
import type { NewItem } from '../../workflows/agendas';
import { Action } from '../components/action';
import { Chips } from '../components/chips';
import { ReframeOffer } from '../components/late-reframe';
import { TextField } from '../components/text-field';
import { useWords } from '../shell/words';

/** One line to add an item of the user's own. The text leaves the field only when it stands in the agenda. */
export function AddItem({ onAdd }: { readonly onAdd: (item: NewItem) => Promise<void> }) {
  const { t } = useWords();
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('shared');
  const [minutes, setMinutes] = useState(5);
  const audiences = [
    { value: 'shared', words: t('agenda.audienceShared') },
    { value: 'private', words: t('agenda.audiencePrivate') },
  ] as const satisfies readonly { value: Audience; words: string }[];

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    field.current?.focus();
    const wanted = text.trim();
    if (wanted === '') return;
    void onAdd({ text: wanted, audience, minutes }).then(() => setText((now) => (now.trim() === wanted ? '' : now)));
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField ref={field} label={t('agenda.newItem')} placeholder={t('agenda.newItemHint')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <ReframeOffer text={text} onChange={setText} />
      <div className={styles.row}>
        <Chips label={t('agenda.audience')} chips={audiences} chosen={audience} onChoose={setAudience} />
        <label className={styles.minutes}>
          {t('agenda.itemMinutes')}
          <input
            type="number"
            min={1}
            max={90}
            value={minutes}
            className={styles.number}
            onChange={(event) => setMinutes(Math.min(90, Math.max(1, event.currentTarget.valueAsNumber || 1)))}
          />
        </label>
        <Action type="submit">{t('agenda.addItem')}</Action>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  minutes: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: {
    width: '48px',
    minHeight: '26px',
    '@media (pointer: coarse)': { minHeight: '44px' },
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

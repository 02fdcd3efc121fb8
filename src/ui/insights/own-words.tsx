import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';

import type { LocalDate } from '../../domain/shared/local-date';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { useWords } from '../shell/words';
import { useInsightsStyles } from './insights-styles';

type Entry = { readonly id: string; readonly main: string; readonly aside: string; readonly day: LocalDate };

type OwnWordsProps = {
  readonly entries: readonly Entry[];
  /** Those that are not counted beside the list; one click away. */
  readonly earlier: readonly Entry[];
  /** What the button says. */
  readonly add: string;
  readonly fields: readonly [first: string, second: string];
  /** Which of the two fields has to be filled. */
  readonly needs: 0 | 1;
  readonly onAdd: (first: string, second: string) => void;
  readonly onRemove: (id: string) => void;
};

/** A short list of the user's own lines, kept in their own file, with two fields for one more. */
export function OwnWords({ entries, earlier, add, fields, needs, onAdd, onRemove }: OwnWordsProps) {
  const section = useInsightsStyles();
  const { t } = useWords();
  return (
    <>
      {entries.length > 0 && <Entries entries={entries} onRemove={onRemove} />}
      <div className={section.bare}>
        {earlier.length > 0 && (
          <Fold title={t('insights.earlier', { count: earlier.length })}>
            <Entries entries={earlier} onRemove={onRemove} />
          </Fold>
        )}
        <Fold title={add}>
          <TwoFields fields={fields} needs={needs} onAdd={onAdd} />
        </Fold>
      </div>
    </>
  );
}

function Entries({ entries, onRemove }: Pick<OwnWordsProps, 'entries' | 'onRemove'>) {
  const styles = useStyles();
  const text = useTextStyles();
  const { date } = useFormats();
  const { t } = useWords();
  return (
    <ul className={text.list}>
      {entries.map(({ id, main, aside, day }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.words}>
            <bdi>{main}</bdi> {aside !== '' && <bdi className={text.faint}>{aside}</bdi>} <span className={text.faint}>{date(day)}</span>
          </span>
          <Action look="faint" compact aria-label={t('insights.remove-what', { what: main })} onClick={() => onRemove(id)}>
            {t('insights.remove')}
          </Action>
        </li>
      ))}
    </ul>
  );
}

/** Two lines and a button; kept together, then empty again for the next. */
export function TwoFields({ fields, needs, onAdd }: Pick<OwnWordsProps, 'fields' | 'needs' | 'onAdd'>) {
  const styles = useInsightsStyles();
  const [values, setValues] = useState<readonly [string, string]>(['', '']);
  const { t } = useWords();
  const [first, second] = values;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (values[needs].trim() === '') return;
    onAdd(first, second);
    setValues(['', '']);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={fields[0]} value={first} onChange={(event) => setValues([event.currentTarget.value, second])} />
      <TextField label={fields[1]} value={second} onChange={(event) => setValues([first, event.currentTarget.value])} />
      <div>
        <Action type="submit" disabled={values[needs].trim() === ''}>{t('insights.keep')}</Action>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  entry: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXXS },
  words: { flex: '1 1 0%', minWidth: 0, overflowWrap: 'anywhere' },
});

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SyntheticEvent } from 'react';

import { Action } from '../components/action';
import { SelectField, TextField } from '../components/text-field';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

/** What stands in the fields of a form, by their names. */
export type Draft = Readonly<Record<string, string>>;

export type ToolField = {
  readonly name: string;
  readonly label: string;
  readonly isDay?: boolean;
  /** The field is one of a few. */
  readonly options?: readonly { readonly value: string; readonly words: string }[];
  readonly hint?: string | undefined;
};

type ToolFormProps = {
  readonly label: string;
  readonly fields: readonly ToolField[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
  /** The last try to keep it failed: what was typed is still here. */
  readonly hasFailed: boolean;
};

/** A small form below the line or button that opened it. Its hints say what would help and hold nothing up. */
export function ToolForm({ label, fields, draft, onChange, onKeep, onClose, hasFailed }: ToolFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { t } = useWords();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onKeep();
  };
  return (
    <form aria-label={label} className={styles.form} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {fields.map((field, place) => (
        <FormField key={field.name} field={field} isFirst={place === 0} value={draft[field.name] ?? ''} onChange={(value) => onChange({ ...draft, [field.name]: value })} />
      ))}
      {hasFailed && (
        <p role="alert" className={text.small}>
          {t('person.notKept')}
        </p>
      )}
      <div className={text.row}>
        <Action type="submit">{t('person.keep')}</Action>
        <Action look="quiet" onClick={onClose}>
          {t('person.close')}
        </Action>
      </div>
    </form>
  );
}

type FormFieldProps = { readonly field: ToolField; readonly isFirst: boolean; readonly value: string; readonly onChange: (value: string) => void };

function FormField({ field: { label, isDay = false, options, hint }, isFirst, value, onChange }: FormFieldProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const hintId = useId();
  const shared = { label, value, autoFocus: isFirst, 'aria-describedby': hint === undefined ? undefined : hintId };
  return (
    <div>
      {options === undefined ? (
        <TextField {...shared} type={isDay ? 'date' : 'text'} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <SelectField {...shared} options={options} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <p id={hintId} className={mergeClasses(text.faint, styles.hint)}>
          {hint}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  hint: { marginBlockStart: tokens.spacingVerticalXXS },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

import { mergeClasses } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { ComponentProps } from 'react';

import { useFieldStyles } from './field-styles';

type TextFieldProps = Omit<ComponentProps<'input'>, 'className' | 'id'> & { readonly label: string };

/** One line of text, or a date or a number, with its label above. */
export function TextField({ label, ...rest }: TextFieldProps) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input id={id} dir="auto" className={styles.field} {...rest} />
    </div>
  );
}

type Options = readonly { readonly value: string; readonly words: string }[];
type SelectFieldProps = Omit<ComponentProps<'select'>, 'className' | 'id'> & { readonly label: string; readonly options: Options };

export function SelectField({ label, options, ...rest }: SelectFieldProps) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select id={id} className={mergeClasses(styles.field)} {...rest}>
        <Choices options={options} />
      </select>
    </div>
  );
}

/** A thousand people are drawn once, not with each key of a search beside them. */
const Choices = memo(function Choices({ options }: { readonly options: Options }) {
  return options.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
});

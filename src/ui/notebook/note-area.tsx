import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { useFieldStyles } from '../components/field-styles';
import { changedPart, mergeArrival, remember } from './merge-arrival';
import type { Sent } from './merge-arrival';

type NoteAreaProps = {
  readonly label: string;
  readonly hint?: string;
  /** What the note holds now; a change that was not typed here is woven in without moving the caret. */
  readonly text: string;
  readonly isTall?: boolean;
  /** Two lines to begin with. */
  readonly isShort?: boolean;
  readonly aside?: ReactNode;
  readonly onType: (text: string) => void;
  /** Called when the user leaves the field. */
  readonly onRest: () => void;
};

/** A field for long text. React does not draw it anew with each key: the text is the browser's until it is handed on. */
export function NoteArea({ label, hint, text, isTall = false, isShort = false, aside, onType, onRest }: NoteAreaProps) {
  const fieldStyles = useFieldStyles();
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const sent = useRef<Sent>([text]);
  const typed = useRef(onType);

  // Not drawn with the rest: while a text is put in, Chromium looks for its direction anew with each line, for seconds where it is very long.
  useLayoutEffect(() => {
    if (area.current !== null) area.current.dir = 'auto';
  }, []);

  useEffect(() => {
    typed.current = onType;
  }, [onType]);

  useEffect(() => {
    const field = area.current;
    if (field === null) return undefined;
    const weave = () => {
      const arrival = mergeArrival(sent.current, field.value, text);
      sent.current = arrival.sent;
      if (arrival.kind === 'known') return;
      const { start, end, words } = changedPart(field.value, arrival.text);
      field.dir = '';
      field.setRangeText(words, start, end, 'preserve');
      field.dir = 'auto';
      if (arrival.isMerged) typed.current(arrival.text);
    };
    if (field.dataset['composing'] === undefined) {
      weave();
      return undefined;
    }
    // An input method is in the middle of a word; changing the field now would break it off.
    field.addEventListener('compositionend', weave, { once: true });
    return () => field.removeEventListener('compositionend', weave);
  }, [text]);

  return (
    <div>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {aside}
      </div>
      <textarea
        ref={area}
        id={id}
        placeholder={hint}
        defaultValue={text}
        className={mergeClasses(fieldStyles.field, styles.area, isTall && styles.tall, isShort && styles.short)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          sent.current = remember(sent.current, value);
          onType(value);
        }}
        onBlur={onRest}
        onCompositionStart={(event) => (event.currentTarget.dataset['composing'] = '')}
        onCompositionEnd={(event) => delete event.currentTarget.dataset['composing']}
      />
    </div>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  area: { display: 'block', minHeight: '64px', maxHeight: '60vh', resize: 'vertical', fieldSizing: 'content' },
  tall: { minHeight: '144px' },
  short: { minHeight: '52px' },
});

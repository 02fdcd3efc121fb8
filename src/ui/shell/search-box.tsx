import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { useFieldStyles } from '../components/field-styles';
import { useWords } from './words';

type SearchBoxProps = { readonly words: string; readonly onChange: (words: string) => void };

/** Search over all notes. `/` leads here from everywhere but a place where text is being typed. */
export function SearchBox({ words, onChange }: SearchBoxProps) {
  const { t } = useWords();
  const fieldStyles = useFieldStyles();
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', focusOnSlash);
    return () => window.removeEventListener('keydown', focusOnSlash);
  }, []);

  return (
    <input
      ref={box}
      type="search"
      dir="auto"
      aria-label={t('shell.searchNotes')}
      aria-keyshortcuts="/"
      placeholder={t('shell.searchNotes')}
      value={words}
      className={mergeClasses(fieldStyles.field, styles.box)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const NOT_TYPED_INTO = new Set(['checkbox', 'radio', 'button', 'submit']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}

const useStyles = makeStyles({ box: { maxWidth: '280px', flex: '1 1 160px', '@media (max-width: 479px)': { maxWidth: 'none' } } });

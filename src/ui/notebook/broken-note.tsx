import { mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';

import type { FileProblem } from '../../domain/notes/file-problem';
import type { Words } from '../../domain/shared/words';
import { Action } from '../components/action';
import { useFieldStyles } from '../components/field-styles';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { useFileFieldStyles } from '../versions/file-field';

type BrokenNoteProps = {
  readonly text: string;
  readonly problem: FileProblem;
  /** `from` is the text that was edited: what came into the file since is no part of it. */
  readonly onRepair: (text: string, from: string) => void;
};

/** A file that somebody edited into what we cannot read: shown word for word, to be corrected or left alone. */
export function BrokenNote({ text, problem, onRepair }: BrokenNoteProps) {
  const words = useWords();
  const { t } = words;
  const fieldStyles = useFieldStyles();
  const textStyles = useTextStyles();
  const styles = useFileFieldStyles();
  const id = useId();
  const [edited, setEdited] = useState<{ readonly draft: string; readonly from: string }>();
  // As soon as the file says what was typed, the next change is one of that.
  const { draft, from } = edited !== undefined && edited.draft !== text ? edited : { draft: text, from: text };
  return (
    <section className={textStyles.stack}>
      <h2 className={textStyles.heading}>{t('notes.brokenTitle')}</h2>
      <p className={textStyles.body}>{t('notes.brokenBody')}</p>
      <p className={textStyles.small}>{problemWords(problem, words)}</p>
      <label htmlFor={id} className={fieldStyles.label}>
        {t('notes.brokenLabel')}
      </label>
      <textarea id={id} dir="auto" spellCheck={false} value={draft} className={mergeClasses(fieldStyles.field, styles.file)} onChange={(event) => setEdited({ draft: event.currentTarget.value, from })} />
      <div className={textStyles.row}>
        <Action look="primary" disabled={draft === from} onClick={() => onRepair(draft, from)}>
          {t('notes.saveRepair')}
        </Action>
      </div>
    </section>
  );
}

function problemWords(problem: FileProblem, { t }: Words): string {
  return t(`file.${problem.kind}`, {
    line: 'line' in problem ? problem.line : 0,
    key: 'key' in problem ? problem.key : '',
    found: 'found' in problem ? problem.found : '',
    version: 'version' in problem ? problem.version : 0,
  });
}

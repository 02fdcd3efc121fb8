import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import type { FileProblem } from '../../domain/notes/file-problem';
import type { Words } from '../../domain/shared/words';
import { Action } from '../components/action';
import { useFieldStyles } from '../components/field-styles';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type BrokenNoteProps = { readonly text: string; readonly problem: FileProblem; readonly onRepair: (text: string) => void };

/** A file that somebody edited into what we cannot read: shown word for word, to be corrected or left alone. */
export function BrokenNote({ text, problem, onRepair }: BrokenNoteProps) {
  const words = useWords();
  const { t } = words;
  const fieldStyles = useFieldStyles();
  const textStyles = useTextStyles();
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState(text);
  return (
    <section className={textStyles.stack}>
      <h2 className={textStyles.heading}>{t('notes.brokenTitle')}</h2>
      <p className={textStyles.body}>{t('notes.brokenBody')}</p>
      <p className={textStyles.small}>{problemWords(problem, words)}</p>
      <label htmlFor={id} className={fieldStyles.label}>
        {t('notes.brokenLabel')}
      </label>
      <textarea id={id} dir="auto" spellCheck={false} value={draft} className={mergeClasses(fieldStyles.field, styles.file)} onChange={(event) => setDraft(event.currentTarget.value)} />
      <div className={textStyles.row}>
        <Action look="primary" disabled={draft === text} onClick={() => onRepair(draft)}>
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

const useStyles = makeStyles({
  file: { minHeight: '240px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

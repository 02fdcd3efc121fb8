import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ChangeEvent, DragEvent } from 'react';

import type { ChosenFile } from '../../workflows/note-import';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { filesDropped, filesOf } from './chosen-files';

const KINDS = '.md,.markdown,.txt,.text,.html,.htm,.xhtml,.docx';

/** Files by drag, by choice, or a whole folder of them. */
export function ChooseFiles({ onChoose }: { readonly onChoose: (files: Promise<readonly ChosenFile[]>) => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onChoose(Promise.resolve(filesOf(currentTarget.files)));
    currentTarget.value = ''; // So that the same files can be chosen again.
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(filesDropped(event.dataTransfer));
  };
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p className={text.body}>{t('import.drop')}</p>
      <div className={text.row}>
        <Action onClick={() => files.current?.click()}>{t('import.chooseFiles')}</Action>
        <Action onClick={() => folder.current?.click()}>{t('import.chooseFolder')}</Action>
      </div>
      <input ref={files} hidden type="file" multiple accept={KINDS} aria-label={t('import.chooseFiles')} onChange={choose} />
      <input ref={folder} hidden type="file" multiple {...{ webkitdirectory: '' }} aria-label={t('import.chooseFolder')} onChange={choose} />
    </div>
  );
}

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorSubtleBackgroundHover },
});

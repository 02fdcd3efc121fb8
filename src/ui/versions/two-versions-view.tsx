import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

import type { Choice, TwoTexts } from '../../workflows/two-versions';
import { Action } from '../components/action';
import { useFieldStyles } from '../components/field-styles';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { FileText } from '../notebook/file-text';
import { useWords } from '../shell/words';
import { useFileFieldStyles } from './file-field';
import { SideBySide } from './side-by-side';

type TwoVersionsViewProps = { readonly texts: TwoTexts; readonly onChoose: (choice: Choice) => Promise<void> };

/** Both versions, what stands now, and the choice between them. Nothing is decided before. */
export function TwoVersionsView({ texts, onChoose }: TwoVersionsViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = useTextStyles();
  const [doing, setDoing] = useState<'nothing' | 'it' | 'failed'>('nothing');
  const [draft, setDraft] = useState<string>();
  const isBeside = texts.copy !== undefined;
  const choose = (choice: Choice) => {
    setDoing('it');
    onChoose(choice).then(() => setDoing('nothing'), () => setDoing('failed'));
  };
  return (
    <>
      <p className={text.body}>{isBeside ? t('twoVersions.beside') : t('twoVersions.together')}</p>
      {texts.more > 0 && <p className={text.small}>{t('twoVersions.more', { count: texts.more })}</p>}
      <SideBySide mine={texts.mine} other={texts.other} />
      {!isBeside && draft === undefined && (
        <Fold title={t('twoVersions.now')}>
          <FileText text={texts.now} />
        </Fold>
      )}
      {draft === undefined ? (
        <div className={styles.deeds}>
          <Action disabled={doing === 'it'} onClick={() => choose({ kind: 'mine' })}>
            {t('twoVersions.keepMine')}
          </Action>
          <Action disabled={doing === 'it'} onClick={() => choose({ kind: 'other' })}>
            {t('twoVersions.keepOther')}
          </Action>
          <Action disabled={doing === 'it'} onClick={() => choose({ kind: 'both' })}>
            {t('twoVersions.keepBoth')}
          </Action>
          <Action look="quiet" onClick={() => setDraft(texts.now)}>
            {t('twoVersions.edit')}
          </Action>
        </div>
      ) : (
        <EditByHand draft={draft} onDraft={setDraft} isBusy={doing === 'it'} onKeep={() => choose({ kind: 'text', text: draft })} onCancel={() => setDraft(undefined)} />
      )}
      <p className={text.faint}>{isBeside ? t('twoVersions.afterBeside') : t('twoVersions.afterTogether')}</p>
      {doing === 'failed' && (
        <p role="alert" className={text.body}>
          {t('twoVersions.failed')}
        </p>
      )}
    </>
  );
}

type EditByHandProps = { readonly draft: string; readonly onDraft: (text: string) => void; readonly isBusy: boolean; readonly onKeep: () => void; readonly onCancel: () => void };

function EditByHand({ draft, onDraft, isBusy, onKeep, onCancel }: EditByHandProps) {
  const { t } = useWords();
  const fieldStyles = useFieldStyles();
  const styles = useFileFieldStyles();
  const text = useTextStyles();
  const id = useId();
  return (
    <div className={text.stack}>
      <div>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('twoVersions.editLabel')}
        </label>
        <textarea id={id} dir="auto" spellCheck={false} value={draft} className={mergeClasses(fieldStyles.field, styles.file)} onChange={(event) => onDraft(event.currentTarget.value)} />
      </div>
      <div className={text.row}>
        <Action look="primary" disabled={isBusy} onClick={onKeep}>
          {t('twoVersions.keepText')}
        </Action>
        <Action onClick={onCancel}>{t('twoVersions.cancel')}</Action>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

import type { Moved } from '../../workflows/own-folder';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

export type OwnFolderState = 'nothing' | 'offered' | 'moving' | Moved;

/** Everything that the way back to the app folder can look like, as a function of its state alone. */
export function OwnFolderView({ state, onMove }: { readonly state: OwnFolderState; readonly onMove: () => void }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (state === 'nothing') return null;
  return (
    <section aria-label={t('appFolder.title')} className={text.section}>
      <h2 className={text.heading}>{t('appFolder.title')}</h2>
      {state !== 'moved' && <p className={text.body}>{t('appFolder.body')}</p>}
      {state !== 'moved' && (
        <div className={text.row}>
          <Action disabled={state === 'moving'} onClick={onMove}>
            {state === 'moving' ? t('appFolder.moving') : t('appFolder.move')}
          </Action>
          <span className={text.faint}>{t('appFolder.hint')}</span>
        </div>
      )}
      <p role="status" className={text.body}>
        {state === 'moved' && t('appFolder.moved')}
        {state === 'not-yet' && t('appFolder.notYet')}
      </p>
    </section>
  );
}

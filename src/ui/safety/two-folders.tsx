import { useState } from 'react';

import { useTextStyles } from '../components/text-styles';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';
import { Question } from './asked-notice';

/** Above the content of the tab while notes lie in the app folder and in a folder of ours. */
export function TwoFolders() {
  const { ownFolder } = useServices();
  const [isNotYet, setNotYet] = useState(false);
  return <TwoFoldersView isNotYet={isNotYet} onPutTogether={async () => setNotYet((await ownFolder.move()) === 'not-yet')} />;
}

export function TwoFoldersView({ isNotYet, onPutTogether }: { readonly isNotYet: boolean; readonly onPutTogether: () => Promise<void> }) {
  const { t } = useWords();
  const text = useTextStyles();
  const said = (
    <p role="status" className={text.small}>
      {isNotYet && t('appFolder.notYet')}
    </p>
  );
  return (
    <Question title={t('appFolder.twoTitle')} deeds={[{ words: t('appFolder.putTogether'), run: onPutTogether }]} more={said}>
      {t('appFolder.twoBody')}
    </Question>
  );
}

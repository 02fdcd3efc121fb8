import { useEffect } from 'react';

import { LinkAction } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { hashOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import { TrashView } from './trash-view';

/** What was deleted, and the way back for each. */
export function TrashPage() {
  const { t } = useWords();
  const { trash } = useServices();
  const text = useTextStyles();
  useEffect(() => void trash.open(), [trash]);
  return (
    <>
      <nav className={text.crumbs}>
        <LinkAction href={hashOf({ kind: 'notes' })}>{t('notes.back')}</LinkAction>
      </nav>
      <TrashView state={useWatched(trash)} onRestore={trash.restore} onDelete={trash.deleteForGood} onRetry={() => void trash.open()} />
    </>
  );
}

import { useState } from 'react';

import type { ChosenFile } from '../../workflows/note-import';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { ImportView } from './import-view';

/** Old notes from files. */
export function ImportNotes() {
  const { noteImport } = useServices();
  const state = useWatched(noteImport);
  const [hasFailed, setFailed] = useState(false);
  const attempt = (work: () => Promise<void>) => {
    setFailed(false);
    work().catch(() => setFailed(true));
  };
  return (
    <ImportView
      state={state}
      hasFailed={hasFailed}
      actions={{
        onChoose: (files: Promise<readonly ChosenFile[]>) => attempt(async () => noteImport.choose(await files)),
        onSetPerson: noteImport.setPerson,
        onSetDay: noteImport.setDay,
        onSetTaken: noteImport.setTaken,
        onImport: () => attempt(noteImport.write),
        onCancel: noteImport.forget,
      }}
    />
  );
}

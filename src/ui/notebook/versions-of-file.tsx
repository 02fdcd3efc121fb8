import { useMemo } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import { useServices } from '../shell/services';
import { Versions } from './versions';

/** The earlier versions of a file, on the page that shows it. */
export function VersionsOfFile({ path }: { readonly path: FilePath }) {
  const { notebook } = useServices();
  const versions = useMemo(
    () => ({
      list: () => notebook.versions(path),
      read: (versionId: string) => notebook.readVersion(path, versionId),
      restore: (words: string) => notebook.restore(path, words),
      now: () => notebook.textOf(path),
    }),
    [notebook, path],
  );
  return <Versions versions={versions} />;
}

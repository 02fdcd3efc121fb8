import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import type { FilePath } from '../../domain/notes/file-path';
import type { LookAt } from '../../workflows/files-to-look-at';
import { COLUMN } from '../components/text-styles';
import { BrokenNote } from '../notebook/broken-note';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';

/** On the page of a file that cannot be read: its text, and what is wrong with it. Nothing where all is well. */
export function BrokenFile({ path }: { readonly path: FilePath }) {
  const { notebook } = useServices();
  const styles = useStyles();
  const page = useFilesToLookAt().broken.find((each) => each.path === path);
  if (page === undefined) return null;
  return (
    <div className={styles.page}>
      <BrokenNote text={page.text} problem={page.problem} onRepair={(text, from) => void notebook.repair(path, text, from)} />
    </div>
  );
}

/** Asks for them where a page may show one. */
export function useFilesToLookAt(): LookAt {
  const { filesToLookAt } = useServices();
  useEffect(() => void filesToLookAt.open(), [filesToLookAt]);
  return useWatched(filesToLookAt);
}

const useStyles = makeStyles({
  // As wide as what stands below it, and apart from that.
  page: { maxWidth: COLUMN, marginBlockEnd: tokens.spacingVerticalL },
});

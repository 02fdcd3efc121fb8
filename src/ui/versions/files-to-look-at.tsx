import { makeStyles, tokens } from '@fluentui/react-components';

import { parsePath } from '../../domain/notes/paths';
import type { NamedFile } from '../../workflows/safety';
import { useTextStyles } from '../components/text-styles';
import { FileName } from '../safety/file-name';
import { hashOf, type Route } from '../shell/route';
import { useWords } from '../shell/words';
import { useFilesToLookAt } from './broken-page';

/** Every file that waits for the user, whatever page shows it: one of which two versions are there, and one that cannot be read. */
export function FilesToLookAt() {
  return <FilesToLookAtView {...useFilesToLookAt()} />;
}

type Props = { readonly twoVersions: readonly NamedFile[]; readonly broken: readonly NamedFile[] };

export function FilesToLookAtView({ twoVersions, broken }: Props) {
  const { t } = useWords();
  return (
    <>
      <List title={t('twoVersions.listTitle')} body={t('twoVersions.listBody')} files={twoVersions} />
      <List title={t('twoVersions.brokenTitle')} body={t('twoVersions.brokenBody')} files={broken} />
    </>
  );
}

type ListProps = { readonly title: string; readonly body: string; readonly files: readonly NamedFile[] };

function List({ title, body, files }: ListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  if (files.length === 0) return null;
  return (
    <section aria-label={title} className={text.section}>
      <h2 className={text.heading}>{title}</h2>
      <p className={text.body}>{body}</p>
      <ul className={text.bullets}>
        {files.map((file) => (
          <li key={file.path} className={styles.item}>
            <ListedFile file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListedFile({ file }: { readonly file: NamedFile }) {
  const { t } = useWords();
  const text = useTextStyles();
  const route = routeOf(file);
  if (route !== undefined) {
    return (
      <a href={hashOf(route)} className={text.link}>
        <FileName file={file} />
      </a>
    );
  }
  return (
    <>
      <FileName file={file} /> {t('twoVersions.below')}
    </>
  );
}

/** The page that shows the file; undefined for what this very page shows. */
function routeOf({ kind, path }: NamedFile): Route | undefined {
  if (kind === 'settings') return undefined;
  if (kind === 'own-page') return { kind: 'insights' };
  const place = parsePath(path);
  return place.kind === 'person' ? { kind: 'person', personId: place.personId } : { kind: 'note', path };
}

const useStyles = makeStyles({
  /** A link for a finger, with room to the next one. */
  item: { paddingBlock: tokens.spacingVerticalXS, '@media (pointer: coarse)': { paddingBlock: '14px' } },
});

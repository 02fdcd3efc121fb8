import { parsePath } from '../../domain/notes/paths';
import type { NamedFile } from '../../workflows/safety';
import { useTextStyles } from '../components/text-styles';
import { FileName } from '../safety/file-name';
import { hashOf, type Route } from '../shell/route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';

/** Every file of which two versions wait for a choice, whatever page shows it. */
export function TwoVersionsList() {
  const { safety } = useServices();
  return <TwoVersionsListView files={useWatched(safety.twoVersions)} />;
}

export function TwoVersionsListView({ files }: { readonly files: readonly NamedFile[] }) {
  const { t } = useWords();
  const text = useTextStyles();
  if (files.length === 0) return null;
  return (
    <section aria-label={t('twoVersions.listTitle')} className={text.section}>
      <h2 className={text.heading}>{t('twoVersions.listTitle')}</h2>
      <p className={text.body}>{t('twoVersions.listBody')}</p>
      <ul className={text.bullets}>
        {files.map((file) => (
          <li key={file.path}>
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

/** The page that shows both versions; undefined for what this very page shows. */
function routeOf({ kind, path }: NamedFile): Route | undefined {
  if (kind === 'settings') return undefined;
  if (kind === 'own-page') return { kind: 'insights' };
  const place = parsePath(path);
  return place.kind === 'person' ? { kind: 'person', personId: place.personId } : { kind: 'note', path };
}

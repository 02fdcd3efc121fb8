import type { PersonId } from '../../domain/people/person';
import { Action } from '../components/action';
import { linkOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWords } from '../shell/words';

type TabLinkProps = { readonly personId: PersonId; readonly name: string };

/** The way from the meeting to everything else about the person: their page in the tab. */
export function TabLink({ personId, name }: TabLinkProps) {
  const { t } = useWords();
  const { host, linkTo } = useServices();
  const open = () => void linkTo(linkOf({ kind: 'person', personId })).then(host.openLink, () => undefined); // Without its script there is no network to follow a link either.
  return (
    <div>
      <Action look="quiet" compact onClick={open}>
        {t('panel.openPerson', { name })}
      </Action>
    </div>
  );
}

import { useEffect, useMemo, useState } from 'react';

import type { PersonId } from '../../domain/people/person';
import type { Upward } from '../../workflows/raising';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useFormats } from '../shell/formats';
import { linkOf } from '../shell/route';
import { useServices } from '../shell/services';
import { useWatched } from '../shell/use-watched';
import { useWords } from '../shell/words';
import type { PanelDeeds } from './panel-deeds';

export type LineDeedsProps = {
  readonly text: string;
  /** Whose 1:1 it is. */
  readonly personId: PersonId;
  readonly upward: Upward;
  /** Undefined where there is nobody to raise it for: with one's own manager. */
  readonly raising?: Pick<PanelDeeds, 'raise' | 'takeBackRaised'> | undefined;
  readonly onHandOver?: ((text: string) => void) | undefined;
  readonly onDrop?: (() => void) | undefined;
};

/** What can be done about a line of the agenda or a commitment: raise it upward, hand it over, let it go. */
export function LineDeeds({ text: words, personId, upward, raising, onHandOver, onDrop }: LineDeedsProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const [said, setSaid] = useState<'talk.raise.nobody' | 'talk.notKept' | 'talk.raise.takenBack'>();
  const above = raising === undefined ? undefined : raisedTo(upward, { text: words, from: personId });
  const failed = () => setSaid('talk.notKept');

  const raise = () => {
    if (upward.kind === 'nobody') setSaid('talk.raise.nobody');
    else void raising?.raise(words).then(() => setSaid(undefined), failed);
  };
  const takeBack = () => void raising?.takeBackRaised(words).then(() => setSaid('talk.raise.takenBack'), failed);
  return (
    <>
      <div className={text.row}>
        {raising !== undefined && above === undefined && (
          <Action compact onClick={raise}>
            {t('talk.raise')}
          </Action>
        )}
        {onHandOver !== undefined && (
          <Action compact onClick={() => onHandOver(words)}>
            {t('talk.handItOver')}
          </Action>
        )}
        {onDrop !== undefined && (
          <Action compact onClick={onDrop}>
            {t('panel.drop')}
          </Action>
        )}
      </div>
      <div role="status">
        {above !== undefined && (
          <p className={text.small} dir="auto">
            {t('talk.raise.raised', { name: above })}{' '}
            {upward.kind === 'known' && <WhereItComesUp personId={upward.personId} />}
            <Action look="quiet" compact onClick={takeBack}>
              {t('talk.undo')}
            </Action>
          </p>
        )}
        {said !== undefined && (above === undefined || said === 'talk.notKept') && <p className={text.small}>{t(said)}</p>}
      </div>
    </>
  );
}

/** When that 1:1 is, where one is planned: a link to its agenda, which opens in the tab. */
function WhereItComesUp({ personId }: Pick<LineDeedsProps, 'personId'>) {
  const { t } = useWords();
  const { day, time } = useFormats();
  const { people, host, linkTo } = useServices();
  useEffect(() => {
    void people.open();
  }, [people]);
  const state = useWatched(useMemo(() => people.person(personId), [people, personId]));
  const next = state.kind === 'ready' ? state.next?.event : undefined;
  if (next === undefined) return null;
  const open = () => void linkTo(linkOf({ kind: 'meeting', eventId: next.id })).then(host.openLink, () => undefined); // Without its script there is no network to follow a link either.
  return (
    <Action look="quiet" compact onClick={open}>
      {t('panel.startsLater', { day: day(next.startsAt), time: time(next.startsAt) })}
    </Action>
  );
}

/** The name of whom it waits for, where it was raised, in this sitting or before. */
function raisedTo(upward: Upward, { text, from }: { readonly text: string; readonly from: PersonId }): string | undefined {
  if (upward.kind === 'nobody') return undefined;
  return upward.open.some((matter) => matter.from === from && matter.text === text.trim()) ? upward.name : undefined;
}

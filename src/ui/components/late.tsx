import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

import { useWords } from '../shell/words';
import { Action } from './action';
import { Notice } from './notice';

/** A part of the screen whose script comes by itself: one that has come is drawn at once. */
export type Late<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> };

/**
 * Makes a part that is one click away a script of its own. Other than with `React.lazy`, one that could not be fetched can be asked for
 * again, and takes nothing else from the screen.
 *
 * @param Before stands in its place until it is there
 */
export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>, Before: ComponentType = Room): Late<Props> {
  let fetched: ComponentType<Props> | undefined;
  const load = async () => (fetched ??= await fetchPart());

  function LatePart(props: Props) {
    const { t } = useWords();
    const [Part, setPart] = useState(() => fetched);
    const [tries, setTries] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (Part !== undefined) return undefined;
      let isHere = true;
      load().then(
        (part) => isHere && setPart(() => part),
        () => isHere && setFailed(true),
      );
      return () => {
        isHere = false;
      };
    }, [Part, tries]);

    if (Part !== undefined) return <Part {...props} />;
    if (!hasFailed) return <Before />;
    const tryAgain = () => {
      setFailed(false);
      setTries(tries + 1);
    };
    return (
      <Notice tone="quiet" action={<Action onClick={tryAgain}>{t('shell.tryAgain')}</Action>}>
        {t('talk.notLoaded')}
      </Notice>
    );
  }
  return Object.assign(LatePart, { load });
}

function Room() {
  return <div data-waiting aria-busy />;
}

import { lastAccount } from '../../adapters/store/last-account';
import type { HostUser } from '../../workflows/ports';
import { directionOf } from '../../ui/shell/direction';
import { isFramed } from '../is-framed';
import { isSameAccount } from '../is-same-account';
import { localeAtStart } from '../locale-at-start';
import { paintThen } from '../paint';
import { keepScreen, keptScreen, type ScreenName } from './kept-screens';
import { thaw, type Thawed } from './thaw';
import { takeTold } from './told-by-address';

type Place = {
  readonly surface: ScreenName['surface'];
  readonly place: string;
  /** What is spoken at that moment. */
  readonly locale: () => string;
  /** Who sits here, as the host says: nobody else's screen is shown (I14). */
  readonly user?: HostUser | undefined;
};

/** A copy that is shown, and of which screen. */
type Shown = { readonly name: string; readonly copy: Thawed };

/** What is on the screen before the app is. */
export type FirstScreen = {
  readonly isShown: boolean;
  /** Settles once what is shown is drawn; at once where nothing is. */
  readonly drawn: Promise<void>;
  /**
   * Follows the real screen as it comes to be within `root`: takes the copy away when the content stands there, and keeps
   * a new copy whenever the screen is left. Settles with the content drawn, or after a while without it.
   * @param isFirst whether what is shown now is what the next start begins with
   */
  readonly follow: (root: HTMLElement, isFirst?: () => boolean) => Promise<void>;
};

/** After so long without content the app is shown as it is: it then has something to say. */
const PATIENCE_MS = 4_000;
const REST_MS = 2_500;

/** Shows the copy that was kept of this place, before a single script of the app has run. */
export function showKept(at: Place): Shown | undefined {
  const name = nameOf(at);
  const screen = name && keptScreen(name);
  if (name === undefined || screen === undefined) return undefined;
  // As the app will have it, like the page's margin.
  Object.assign(document.documentElement, { lang: name.locale, dir: directionOf(name.locale) });
  return { name: JSON.stringify(name), copy: thaw(screen) };
}

/** Shows, and draws, the copy of the place that the page's own address names, if Teams wrote it there for whom this device knows. */
export async function showTold(surface: ScreenName['surface']): Promise<Shown | undefined> {
  const told = takeTold();
  const shown = told && isFramed() ? showKept({ surface, place: told.at, user: told.user, locale: () => localeAtStart(told) }) : undefined;
  if (shown !== undefined) await drawn();
  return shown;
}

/**
 * The copy of this place, once the host has said who and where this is.
 * @param early what the page's own address had shown; it stays if that told the same
 */
export function firstScreen(at: Place, early?: Shown): FirstScreen {
  const isRight = early !== undefined && early.name === JSON.stringify(nameOf(at));
  if (!isRight) early?.copy.remove();
  const shown = (isRight ? early : showKept(at))?.copy;

  return {
    isShown: shown !== undefined,
    drawn: shown === undefined ? Promise.resolve() : drawn(),
    follow: async (root, isFirst = () => true) => {
      await contentIn(root);
      await drawn();
      shown?.remove();
      // First needed when the screen is left, so that it is no part of what paints.
      const freezing = await import('./freeze').catch(() => undefined);
      if (freezing === undefined) return;
      const owner = nameOf(at)?.accountId;
      const keep = () => {
        const name = nameOf(at);
        // Another account may be the last one by now: what is on the screen is not theirs (I14).
        if (name !== undefined && name.accountId === owner && isFirst() && hasContent(root)) keepScreen(name, freezing.freeze(root));
      };
      setTimeout(() => whenIdle(keep), REST_MS);
      window.addEventListener('pagehide', keep);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') keep();
      });
    },
  };
}

function drawn(): Promise<void> {
  return new Promise((resolve) => paintThen(resolve));
}

function nameOf({ surface, place, user, locale }: Place): ScreenName | undefined {
  const account = lastAccount();
  const now = new Date();
  const day = `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
  return account === undefined || !isSameAccount(account, user) ? undefined : { surface, accountId: account.accountId, day, place, locale: locale() };
}

/** Settles when content stands within `root` and nothing in it says that it is still being read. */
function contentIn(root: HTMLElement): Promise<void> {
  if (hasContent(root)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    const observer = new MutationObserver(() => {
      if (hasContent(root)) end();
    });
    observer.observe(root, { subtree: true, childList: true });
  });
}

function hasContent(root: HTMLElement): boolean {
  return root.isConnected && root.querySelector('main') !== null && root.querySelector('[data-waiting]') === null;
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => work());
  else setTimeout(work, 0);
}

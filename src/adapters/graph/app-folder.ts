import { reasonOf, type FailureReason } from '../../domain/shared/failure';
import type { DriveItem } from './decode-drive-item';

/** Graph's address of the folder that OneDrive gives the app. To ask for it makes it. */
export const APP_FOLDER = '/me/drive/special/approot';

/** How an account tells that the app has no folder; and how it is told that a wider token is not to be had. */
export const REFUSED: ReadonlySet<FailureReason> = new Set(['consent-needed', 'not-found']);
export const NO_TOKEN: ReadonlySet<FailureReason> = new Set(['consent-needed', 'signed-out']);

type GetItem = (path: string, scopes?: readonly string[]) => Promise<DriveItem>;

/**
 * The app folder, undefined where the account has none for the app. Some refuse it until it was touched once with a wider permission.
 * @throws {Failure} for any other reason
 */
export async function findAppFolder(get: GetItem, widerScopes: readonly string[] | undefined): Promise<DriveItem | undefined> {
  return (await get(APP_FOLDER).catch(unless(REFUSED))) ?? (widerScopes && (await get(APP_FOLDER, widerScopes).catch(unless(REFUSED, NO_TOKEN))));
}

/** Turns a failure for one of these reasons into nothing. */
export function unless(...reasons: readonly ReadonlySet<FailureReason>[]): (error: unknown) => undefined {
  return (error) => {
    if (!reasons.some((some) => some.has(reasonOf(error)))) throw error;
    return undefined;
  };
}

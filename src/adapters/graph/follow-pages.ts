import { Failure } from '../../domain/shared/failure';
import type { GraphClient } from './client';

/** A year of meetings is a few pages, ten years of notes some dozens; a service that never comes to an end is broken. */
const MOST_PAGES = 200;

type Page = { readonly nextLink: string | undefined };

/**
 * Every page of a list, in order, read one after the other.
 * @throws {Failure} when there is no end to it, or a page names one on another host
 */
export async function followPages<P extends Page>(
  client: Pick<GraphClient, 'pathOf'>,
  operation: string,
  first: string,
  read: (path: string) => Promise<P>,
): Promise<readonly P[]> {
  const pages: P[] = [];
  let path: string | undefined = first;
  while (path !== undefined) {
    if (pages.length === MOST_PAGES) throw new Failure('unexpected', operation);
    const page: P = await read(path);
    pages.push(page);
    path = page.nextLink === undefined ? undefined : client.pathOf(page.nextLink);
  }
  return pages;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const BUILT_APP = join(__dirname, '../../dist/app');

/** Names of the files of the release build, without source maps. */
export function builtFiles(): string[] {
  return readdirSync(BUILT_APP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The scripts that a page loads before it can paint and take typing, in the order in which it names them: its own, and those of its screen. */
export function firstScripts(page: string): string[] {
  const html = readFileSync(join(BUILT_APP, page), 'utf8');
  return [...html.matchAll(/<(?:script|link)[^>]*\s(?:src|href)="?([^">\s]+\.js)/g)].map(([, source = '']) => source).filter((source) => !source.startsWith('https:'));
}

/** The words that a page loads besides, in the language that takes most: panel and pane say only a part of them. */
export function longestWords(page: string): string[] {
  const longest = (named: RegExp) => readdirSync(BUILT_APP).filter((name) => named.test(name)).sort((one, other) => gzipKilobytes(other) - gzipKilobytes(one)).slice(0, 1);
  const further = page === 'side-panel.html' ? [] : longest(page === 'tab.html' ? /^words-[a-z]+-further\.[0-9a-f]+\.js$/ : /^words-[a-z]+-outlook\.[0-9a-f]+\.js$/);
  return [...longest(/^words-[a-z]+\.[0-9a-f]+\.js$/), ...further];
}

/** Kilobytes that a file takes on the wire, compressed as any host does. */
export function gzipKilobytes(name: string): number {
  return gzipSync(readFileSync(join(BUILT_APP, name)), { level: 9 }).length / 1024;
}

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
  const own = [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+\.js)/g)].map(([, source = '']) => source).filter((source) => !source.startsWith('https:'));
  const next = /two-hats-next"? content="?([^">]+)/.exec(html)?.[1] ?? '';
  return [...own, ...next.split(' ').filter((source) => source !== '')];
}

/** Parts of the words that a page loads at once, beside the first. */
const PARTS: Readonly<Record<string, readonly string[]>> = { 'tab.html': ['further', 'invitation'], 'task-pane.html': ['outlook', 'invitation'], 'commands.html': ['outlook'] };

/** The words that a page loads besides, in the language that takes most: panel and pane say only a part of them. */
export function longestWords(page: string): string[] {
  const longest = (named: RegExp) => readdirSync(BUILT_APP).filter((name) => named.test(name)).sort((one, other) => gzipKilobytes(other) - gzipKilobytes(one)).slice(0, 1);
  const parts = PARTS[page] ?? [];
  return [...longest(/^words-[a-z]+\.[0-9a-f]+\.js$/), ...parts.flatMap((part) => longest(new RegExp(`^words-[a-z]+-${part}\\.[0-9a-f]+\\.js$`)))];
}

/** Kilobytes that a file takes on the wire, compressed as any host does. */
export function gzipKilobytes(name: string): number {
  return gzipSync(readFileSync(join(BUILT_APP, name)), { level: 9 }).length / 1024;
}

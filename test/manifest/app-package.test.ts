import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

import { manifestOf } from '../../manifest/manifest.mjs';

const ROOT = join(__dirname, '../..');
const CLIENT = '1f6e2a40-1111-4222-8333-944445555666';

type Made = { readonly status: number | null; readonly words: string; readonly zip: Buffer | undefined };

function make(root: string, out: string, zone: string): Made {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['manifest/package.mjs', '--host', 'notes.example.com', '--client-id', CLIENT, '--out', out], {
    cwd: root,
    env: { ...process.env, TZ: zone, LC_ALL: zone === 'UTC' ? 'C' : 'de_DE.UTF-8' },
    encoding: 'utf8',
  });
  return { status, words: `${stdout}${stderr}`, zip: existsSync(out) ? readFileSync(out) : undefined };
}

/** A checkout at another place, all of whose files were written at another time. */
function elsewhere(folder: string): string {
  for (const part of ['manifest', 'assets/icons', 'package.json', 'src/entries/content-address.mjs']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) utimesSync(join(entry.parentPath, entry.name), 1_000_000_000, 1_000_000_000);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

// Each run is a process of its own.
jest.setTimeout(60_000);

describe('npm run package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-package-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes the same bytes from another checkout, with other file times, in another time zone and language', () => {
    const here = make(ROOT, join(folder, 'here.zip'), 'UTC');
    const there = make(elsewhere(join(folder, 'checkout')), join(folder, 'there.zip'), 'Pacific/Kiritimati');
    expect([here.status, there.status]).toEqual([0, 0]);
    expect(there.zip).toEqual(here.zip);
    expect(here.words).toMatch(/SHA-256 [0-9a-f]{64}/);

    const files = unzipSync(here.zip ?? Buffer.alloc(0));
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())).toEqual(manifestOf({ baseUrl: 'https://notes.example.com', clientId: CLIENT, version }));
  });

  it('names each broken rule in words, and writes nothing', () => {
    const checkout = elsewhere(join(folder, 'broken'));
    writeFileSync(join(checkout, 'package.json'), '{ "version": "1.2" }');
    cpSync(join(checkout, 'assets/icons/outline.png'), join(checkout, 'assets/icons/color.png'));
    const { status, words, zip } = make(checkout, join(folder, 'broken.zip'), 'UTC');
    expect([status, zip]).toEqual([2, undefined]);
    expect(words.split('\n').slice(0, 3)).toEqual([
      'P4: The version "1.2" is not three numbers such as 1.4.0. It stands in package.json.',
      'P9: The coloured icon has 32 × 32 pixels; it must have 192 × 192.',
      'Nothing was written. docs/package.md explains each rule.',
    ]);
  });
});

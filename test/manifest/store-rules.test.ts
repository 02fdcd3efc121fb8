import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PNG } from 'pngjs';

import { packApp } from '../../manifest/app-package.mjs';
import { manifestOf } from '../../manifest/manifest.mjs';
import { brokenRules, type Manifest } from '../../manifest/store-rules.mjs';

const CLIENT = '1f6e2a40-1111-4222-8333-944445555666';
const ICONS = join(__dirname, '../../assets/icons');
type Icons = { readonly color: Uint8Array; readonly outline: Uint8Array };

const icons: Icons = { color: readFileSync(join(ICONS, 'color.png')), outline: readFileSync(join(ICONS, 'outline.png')) };
const sound = (): Manifest => manifestOf({ baseUrl: 'https://notes.example.com', clientId: CLIENT, version: '1.2.3' });

/** The rules that a package breaks after one change to a sound one. */
function brokenBy(change: (manifest: Manifest) => void, use: Partial<Icons> = {}): readonly string[] {
  const manifest = structuredClone(sound());
  change(manifest);
  return packApp(manifest, { ...icons, ...use }).broken.map(({ rule, problem }) => `${rule}: ${problem}`);
}

function png(size: number, paint: (column: number, row: number) => readonly [number, number, number, number]): Buffer {
  const image = new PNG({ width: size, height: size });
  for (let place = 0; place < size * size; place += 1) image.data.set(paint(place % size, Math.floor(place / size)), place * 4);
  return PNG.sync.write(image);
}
const CLEAR = [0, 0, 0, 0] as const;
const WHITE = [255, 255, 255, 255] as const;
const BLUE = [40, 60, 140, 255] as const;

const nothing = (): void => undefined;

describe('brokenRules', () => {
  it('finds nothing wrong with the package that the product makes', () => {
    expect(brokenBy(nothing)).toEqual([]);
  });

  it.each<[string, string, (manifest: Manifest) => void]>([
    ['[P1] a surface that Teams does not know', 'not as its published form asks', (m) => m.staticTabs[0]?.context.push('sidePanel')],
    ['[P2] a short name that is too long', 'short name has 31 characters; 30 fit', (m) => (m.name.short = 'x'.repeat(31))],
    ['[P2] a full name that says nothing more', 'full name are the same', (m) => (m.name.full = m.name.short)],
    ['[P2] a name with a word of Microsoft’s', 'Leave it out', (m) => (m.name.short = 'Two Hats for Teams')],
    ['[P3] a short description that is too long', 'short description has 81 characters; 80 fit', (m) => (m.description.short = 'x'.repeat(81))],
    ['[P3] a full description that is empty', 'full description is empty', (m) => (m.description.full = ' ')],
    ['[P4] a version of two numbers', 'not three numbers', (m) => (m.version = '1.2')],
    ['[P4] a version with a zero before it', 'not three numbers', (m) => (m.version = '1.02.0')],
    ['[P4] the version of nothing', 'Raise it', (m) => (m.version = '0.0.0')],
    ['[P5] an id that is no GUID', 'is no GUID', (m) => (m.id = 'two-hats')],
    ['[P5] the registration’s id for the app', 'Each needs its own', (m) => (m.id = CLIENT)],
    ['[P5] two actions of one name', 'have the id "addAgenda"', (m) => m.extensions[0]?.runtimes[1]?.actions.push({ id: 'addAgenda', type: 'executeFunction', displayName: 'Again', view: '', pinnable: false })],
    ['[P6] a page without https', 'where https:// must stand', (m) => (m.developer.websiteUrl = 'http://notes.example.com/about.html')],
    ['[P6] a page on one’s own machine', 'names your own machine', (m) => (m.developer.websiteUrl = 'https://localhost:3000/about.html')],
    ['[P7] a page on a host that is not named', 'Pages are on notes.example.com', (m) => (m.validDomains = ['other.example.com'])],
    ['[P7] a valid domain with https before it', 'must be a host alone', (m) => m.validDomains.push('https://notes.example.com')],
    ['[P7] a domain that strangers share', 'takes in hosts of strangers', (m) => m.validDomains.push('*.azurewebsites.net')],
    ['[P7] a whole top domain', 'takes in hosts of strangers', (m) => m.validDomains.push('*.com')],
    ['[P8] no privacy page', 'A link is empty', (m) => (m.developer.privacyUrl = '')],
    ['[P8] one address for privacy and terms', 'are the same', (m) => (m.developer.privacyUrl = m.developer.termsOfUseUrl)],
    ['[P11] a colour by name', 'not written like #3B4A8C', (m) => (m.accentColor = 'navy')],
    ['[P12] a client id that is no GUID', 'is no GUID', (m) => (m.webApplicationInfo.id = '1234')],
    ['[P12] a nested sign-in with a folder', 'the host alone', (m) => m.webApplicationInfo.nestedAppAuthInfo.forEach((way) => (way.redirectUri += '/two-hats'))],
    ['[P12] a nested sign-in on another host', 'none of the valid domains', (m) => m.webApplicationInfo.nestedAppAuthInfo.forEach((way) => (way.redirectUri = 'brk-multihub://other.example.com'))],
    ['[P14] a button that calls nothing', 'which no runtime has', (m) => m.extensions[0]?.runtimes.splice(1, 1)],
  ])('%s', (name, words, change) => {
    const rule = /\[(P\d+)\]/.exec(name)?.[1] ?? '';
    expect(brokenBy(change).filter((line) => line.startsWith(`${rule}:`)).join('\n')).toContain(words);
  });

  it.each<[string, string, Partial<Icons>]>([
    ['[P9] a coloured icon of another size', '96 × 96 pixels; it must have 192 × 192', { color: png(96, () => BLUE) }],
    ['[P9] rounded corners', 'rounded corners', { color: png(192, (column, row) => (column + row < 20 ? CLEAR : BLUE)) }],
    ['[P9] something that is no picture', 'is no PNG file', { color: Buffer.from('quincunx') }],
    ['[P10] an outline of another size', 'it must have 32 × 32', { outline: png(64, () => WHITE) }],
    ['[P10] a grey outline', 'pure white', { outline: png(32, (column) => (column < 9 ? [250, 250, 250, 255] : CLEAR)) }],
    ['[P10] a white square', 'no transparent part', { outline: png(32, () => WHITE) }],
    ['[P10] an outline of nothing', 'is empty', { outline: png(32, () => CLEAR) }],
  ])('%s', (name, words, use) => {
    const broken = brokenBy(nothing, use);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(`${/\[(P\d+)\]/.exec(name)?.[1] ?? ''}: `);
    expect(broken[0]).toContain(words);
  });

  it('takes a coloured icon that is a full square, or a sign on a clear one', () => {
    expect(brokenBy(nothing, { color: png(192, () => BLUE) })).toEqual([]);
    expect(brokenBy(nothing, { color: png(192, (column, row) => (Math.min(column, row) > 47 && Math.max(column, row) < 144 ? BLUE : CLEAR)) })).toEqual([]);
  });

  it('[P13] names a file that is missing and one that is too many', () => {
    const broken = brokenRules(sound(), { 'manifest.json': Buffer.from('{}'), 'color.png': icons.color, 'notes/read-me.txt': Buffer.from('') });
    expect(broken.filter(({ rule }) => rule === 'P13').map(({ problem }) => problem)).toEqual([
      'The file outline.png is missing from the package.',
      'The package has a file too many: notes/read-me.txt. Only manifest.json, color.png, outline.png belong in it, not in a folder.',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { PNG } from 'pngjs';

import { readDeployment } from '../../manifest/deployment.mjs';
import { manifestOf } from '../../manifest/manifest.mjs';

const schema = JSON.parse(readFileSync(join(__dirname, '../../manifest/manifest-schema.json'), 'utf8')) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

const CLIENT = '1f6e2a40-1111-4222-8333-944445555666';
const manifest = manifestOf({ baseUrl: 'https://notes.example.com/two-hats', clientId: CLIENT, version: '1.2.3' });

describe('manifestOf', () => {
  it('makes a manifest that the published schema accepts', () => {
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('would be caught by the schema with a wrong context', () => {
    const wrong = { ...manifest, staticTabs: [{ ...manifest.staticTabs[0], context: ['sidePanel'] }] };
    expect(validate(wrong)).toBe(false);
  });

  it('gives every surface a page of the deployment', () => {
    const pages = JSON.stringify(manifest).match(/https:\/\/notes\.example\.com\/two-hats\/[a-z-]+\.html/g);
    expect(new Set(pages)).toEqual(
      new Set(['tab', 'tab-configuration', 'task-pane', 'commands', 'about'].map((page) => `https://notes.example.com/two-hats/${page}.html`)),
    );
  });

  it('offers an attendee no command that writes into the invitation', () => {
    const attendee = manifest.extensions[0]?.ribbons.find(({ contexts }) => contexts.includes('meetingDetailsAttendee'));
    expect(attendee?.tabs[0]?.groups[0]?.controls.map(({ label }) => label)).toEqual(['Prepare 1:1']);
  });

  it('keeps the id of a deployment over releases, and gives another host another id', () => {
    const later = manifestOf({ baseUrl: 'https://notes.example.com/two-hats', clientId: CLIENT, version: '2.0.0' });
    const elsewhere = manifestOf({ baseUrl: 'https://other.example.com', clientId: CLIENT, version: '1.2.3' });
    expect(later.id).toBe(manifest.id);
    expect(elsewhere.id).not.toBe(manifest.id);
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
    ['icon-16.png', 16],
    ['icon-32.png', 32],
    ['icon-80.png', 80],
  ])('has an icon %s of %i pixels', (name, size) => {
    const icon = PNG.sync.read(readFileSync(join(__dirname, '../../assets/icons', name)));
    expect([icon.width, icon.height]).toEqual([size, size]);
  });

  it('has an outline that is white on transparent, as Teams asks', () => {
    const { data: pixels } = PNG.sync.read(readFileSync(join(__dirname, '../../assets/icons/outline.png')));
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at + 3] ?? 0) > 0) colours.add([pixels[at], pixels[at + 1], pixels[at + 2]].join());
    }
    expect([...colours]).toEqual(['255,255,255']);
  });
});

describe('readDeployment', () => {
  const read = (host: string, clientId = CLIENT) => readDeployment(['--host', host, '--client-id', clientId]);

  it.each([
    ['notes.example.com', 'https://notes.example.com'],
    ['https://notes.example.com/', 'https://notes.example.com'],
    ['notes.example.com/two-hats/', 'https://notes.example.com/two-hats'],
    ['notes.example.com:8443', 'https://notes.example.com:8443'],
  ])('takes %s', (host, baseUrl) => {
    expect(read(host)).toMatchObject({ kind: 'ok', baseUrl });
  });

  it.each(['http://notes.example.com', 'localhost', '10.0.0.1', 'a b.com', 'user@notes.example.com', 'notes.example.com?x=1', 'notes.example.com#x', '', '-x.com', '[::1]', 'ftp://notes.example.com', 'notes\\example.com'])(
    'refuses the host %j with a way out',
    (host) => {
      expect(read(host)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('notes.example.com') as string });
    },
  );

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000', `${CLIENT}0`])('refuses the client id %j', (clientId) => {
    expect(read('notes.example.com', clientId).kind).toBe('refused');
  });

  it('names what is missing', () => {
    expect(readDeployment([])).toMatchObject({ kind: 'refused', reason: expect.stringContaining('--host is missing') as string });
    expect(readDeployment(['--host', 'notes.example.com'])).toMatchObject({ kind: 'refused', reason: expect.stringContaining('--client-id is missing') as string });
    expect(readDeployment(['--nonsense'])).toMatchObject({ kind: 'refused' });
  });

  it('never lets any text through that is no https address of a host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (host) => {
        const deployment = read(host);
        if (deployment.kind === 'ok') expect(new URL(deployment.baseUrl).protocol).toBe('https:');
      }),
    );
  });
});

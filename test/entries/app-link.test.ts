/** @jest-environment node */
import { manifestOf } from '../../manifest/manifest.mjs';
import { appLink } from '../../src/entries/app-link';
import { subPageOfLink } from '../../src/sandbox/hosts/teams-context';

describe('appLink', () => {
  it.each(['https://notes.example.com', 'https://example.com/tools/two-hats'])('names the very app and tab that the package of %s has', async (baseUrl) => {
    const { id, staticTabs } = manifestOf({ baseUrl, clientId: 'x', version: '1.0.0' });
    const link = new URL(await appLink('people', `${baseUrl}/side-panel.html?a=b#c`));
    expect(link.pathname).toBe(`/l/entity/${id}/${staticTabs[0]!.entityId}`);
    expect(link.searchParams.get('webUrl')).toBe(`${baseUrl}/tab.html#/people`);
  });

  it('names the app as an organisation’s catalogue does, where that gave it an id', async () => {
    const inCatalogue = '0f0f1f2f-3f4f-4f5f-8f6f-7f8f9fafbfcf';
    expect(new URL(await appLink('people', 'https://notes.example.com/tab.html', inCatalogue)).pathname).toBe(`/l/entity/${inCatalogue}/two-hats`);
  });

  it.each(['person/k3v9', 'note/People/noor%20h/2026/a.md', 'meeting/AAMk%2Bx%3D%3D', 'at/2026-11-24T09:00Z'])('brings %s to the tab as it is', async (place) => {
    const link = await appLink(place, 'https://notes.example.com/side-panel.html');
    expect(subPageOfLink(link)).toBe(place);
    expect(link).not.toContain('+');
  });
});

/** @jest-environment jsdom */
import { startPage } from '../../src/entries/start-page';

const RIGHT = { clientId: 'c1', authority: 'https://login.example.com', graphBaseUrl: 'https://graph.example.com' };

function putConfiguration(value: unknown): void {
  document.head.replaceChildren();
  document.body.replaceChildren();
  const meta = document.createElement('meta');
  meta.name = 'two-hats-configuration';
  meta.content = JSON.stringify(value);
  document.head.append(meta);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
}

describe('startPage', () => {
  it('hands over the configuration and the element to draw in', async () => {
    putConfiguration(RIGHT);
    const start = jest.fn();
    await startPage(start);
    expect(start).toHaveBeenCalledWith(expect.objectContaining(RIGHT), document.getElementById('app'), undefined);
  });

  it('shows first what needs no configuration, and takes it away where the page cannot start', async () => {
    putConfiguration(RIGHT);
    const overlay = document.createElement('div');
    const first = () => {
      document.body.append(overlay);
      return Promise.resolve('the last look');
    };
    await startPage((_, root, shown) => void (root.textContent = String(shown)), first);
    expect([document.body.textContent, overlay.isConnected]).toEqual(['the last look', true]);
    await startPage(() => Promise.reject(new Error('a script did not come')), first);
    expect(overlay.isConnected).toBe(false);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not start');
  });

  it('names on the page what is wrong with the deployment', async () => {
    putConfiguration({ ...RIGHT, authority: 'nowhere' });
    await startPage(() => undefined);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('authority is not an address');
  });

  it('shows no text of an error that is not about the deployment', async () => {
    putConfiguration(RIGHT);
    await startPage(() => Promise.reject(new Error('salary talk')));
    const words = document.querySelector('[role="alert"]')?.textContent ?? '';
    expect(words).toContain('could not start');
    expect(words).not.toContain('salary');
  });

  describe('in a German browser', () => {
    beforeEach(() => void jest.spyOn(navigator, 'language', 'get').mockReturnValue('de-AT'));
    afterEach(() => void jest.restoreAllMocks());

    it.each([
      [{ ...RIGHT, clientId: '' }, 'clientId ist nicht die ID der App-Registrierung.'],
      [{ ...RIGHT, authority: 'nowhere' }, 'authority ist keine Adresse, die mit https:// beginnt.'],
      [{ ...RIGHT, hostOrigins: 'one' }, 'hostOrigins ist keine Liste von Ursprüngen (origins).'],
      [7, 'configuration ist kein Objekt.'],
    ])('names what is wrong with the deployment: %j', async (configuration, words) => {
      putConfiguration(configuration);
      await startPage(() => undefined);
      const alert = document.querySelector<HTMLElement>('[role="alert"]');
      expect(alert?.lang).toBe('de');
      expect(alert?.textContent).toContain(words);
      expect(document.querySelectorAll('[role="alert"]')).toHaveLength(1);
    });

    it('says that it could not start, and shows no text of the error', async () => {
      putConfiguration(RIGHT);
      await startPage(() => Promise.reject(new Error('salary talk')));
      const words = document.querySelector('[role="alert"]')?.textContent ?? '';
      expect(words).toContain('Two Hats konnte nicht starten');
      expect(words).not.toContain('salary');
    });
  });
});

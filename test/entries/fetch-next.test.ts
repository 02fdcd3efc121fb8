/** @jest-environment jsdom */
import { fetchNext, inOwnTask, meanwhile } from '../../src/entries/fetch-next';
import { once } from '../../src/entries/once';

afterEach(() => document.head.replaceChildren());

describe('the scripts that come next', () => {
  it('are on their way, and not run, once they are asked for', () => {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'two-hats-next', content: 'teams.1a.js tab-screen.2b.js' }));
    fetchNext();
    const links = [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('href'), link.as]);
    expect(links).toEqual([['preload', 'teams.1a.js', 'script'], ['preload', 'tab-screen.2b.js', 'script']]);
    expect(document.head.querySelector('script')).toBeNull();
  });

  it('are none where the page names none', () => {
    fetchNext();
    document.head.append(Object.assign(document.createElement('meta'), { name: 'two-hats-next', content: '' }));
    fetchNext();
    expect(document.head.querySelector('link')).toBeNull();
  });

  it('run while an answer is on its way, and take nothing from it when they do not come', async () => {
    const asked: string[] = [];
    const next = () => {
      asked.push('next');
      return Promise.reject(new Error('no network'));
    };
    await expect(meanwhile(Promise.resolve('the host'), next)).resolves.toBe('the host');
    expect(asked).toEqual(['next']);
    await expect(meanwhile(Promise.resolve('the host'))).resolves.toBe('the host');
  });

  it('run one after the other, with room for other tasks in between', async () => {
    const seen: string[] = [];
    const part = (name: string) => () => {
      seen.push(name);
      setTimeout(() => seen.push(`drawn after ${name}`), 0);
      return Promise.resolve();
    };
    await inOwnTask(part('React'));
    await inOwnTask(part('the screen'));
    expect(seen).toEqual(['React', 'drawn after React', 'the screen', 'drawn after the screen']);
  });
});

describe('once', () => {
  it('makes it once, and again only where it could not be made', async () => {
    let tries = 0;
    const make = once(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(tries);
    });
    await expect(make()).rejects.toThrow('no network');
    await expect(Promise.all([make(), make()])).resolves.toEqual([2, 2]);
    await expect(make()).resolves.toBe(2);
  });
});

/** @jest-environment jsdom */
import { fetchNext, meanwhile } from '../../src/entries/fetch-next';

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
});

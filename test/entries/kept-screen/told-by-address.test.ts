/** @jest-environment jsdom */
import { TELLS_OF_PANEL, TELLS_OF_TAB } from '../../../src/entries/content-address.mjs';
import { readTold, takeTold } from '../../../src/entries/kept-screen/told-by-address';

describe('readTold', () => {
  it('reads what Teams put in the place of the braces', () => {
    const filled = TELLS_OF_TAB.replace('{user.id}', '7f1c').replace('{app.locale}', 'de-de').replace('{page.subPageId}', 'person%2Fk3v9');
    expect(readTold(filled)).toEqual({ user: { id: '7f1c', address: undefined }, locale: 'de-de', at: 'person/k3v9' });
  });

  it('takes a plus and an equals sign in the id of a meeting for what they are, encoded or not', () => {
    const filled = TELLS_OF_PANEL.replace('{user.id}', '7f1c').replace('{app.locale}', 'en-us');
    expect(readTold(filled.replace('{meeting.id}', 'MCMx+OT=='))?.at).toBe('MCMx+OT==');
    expect(readTold(filled.replace('{meeting.id}', encodeURIComponent('MCMx+OT==')))?.at).toBe('MCMx+OT==');
  });

  it.each([
    ['nothing that it does not know', '#user=7f1c&locale=en-us&at='],
    ['the word undefined', '#user=7f1c&locale=en-us&at=undefined'],
    ['the braces', '#user=7f1c&locale=en-us&at={page.subPageId}'],
    ['braces that the browser encoded', '#user=7f1c&locale=en-us&at=%7Bpage.subPageId%7D'],
  ])('is at the beginning where the program puts %s in the place of the braces', (_, hash) => {
    expect(readTold(hash)).toEqual({ user: { id: '7f1c', address: undefined }, locale: 'en-us', at: '' });
  });

  it.each(['', '#/person/k3v9', TELLS_OF_TAB, encodeURI(TELLS_OF_TAB), '#user=&locale=en-us&at=', '#user=undefined&locale=en&at=', '#user=7f1c', '#user=%E0%A4%A&locale=en'])(
    'knows nobody from %j',
    (hash) => {
      expect(readTold(hash)).toBeUndefined();
    },
  );
});

describe('takeTold', () => {
  it('leaves the address to the places within the app', () => {
    history.replaceState(null, '', '/tab.html?a=b#user=7f1c&locale=en-us&at=');
    expect(takeTold()?.user.id).toBe('7f1c');
    expect(location.href).toMatch(/\/tab\.html\?a=b$/);
    history.replaceState(null, '', '/tab.html#/person/k3v9');
    expect(takeTold()).toBeUndefined();
    expect(location.hash).toBe('#/person/k3v9');
  });
});

/** @jest-environment jsdom */
import { forgetScreens, keepScreen, keptScreen, type ScreenName } from '../../../src/entries/kept-screen/kept-screens';
import { freeze } from '../../../src/entries/kept-screen/freeze';
import { thaw } from '../../../src/entries/kept-screen/thaw';
import { firstScreen, showKept } from '../../../src/entries/kept-screen/first-screen';
import { rememberAccount } from '../../../src/adapters/store/last-account';

const NAME: ScreenName = { surface: 'tab', accountId: 'alex', day: '2026-11-24', place: '', locale: 'en-GB' };

// jsdom has neither sheets made by script nor `requestIdleCallback`.
class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}

function screenOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(root);
  return root;
}

const SCREEN = '<main class="a b" dir="rtl"><h2>Noor</h2><input type="checkbox" aria-label="Send it"><textarea></textarea><script>alert(1)</script><a href="#x" onclick="alert(1)">More</a></main>';

beforeEach(() => {
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
  localStorage.clear();
});

describe('freeze', () => {
  it('keeps what is seen and leaves what could act', () => {
    const root = screenOf(SCREEN);
    (root.querySelector('textarea') as HTMLTextAreaElement).value = 'typed <b>since</b>';
    (root.querySelector('input') as HTMLInputElement).checked = true;
    root.querySelector('h2')?.setAttribute('data-quiet', ''); // What rules of style ask for.
    const text = JSON.stringify(freeze(root).children);
    expect(text).toContain('"data-quiet":""');
    expect(text).toContain('typed <b>since</b>');
    expect(text).toContain('"checked":""');
    expect(text).not.toMatch(/alert|href|onclick|script/);
  });

  it('leaves out what begins below the window, and measures nothing within what is all above its edge', () => {
    const root = screenOf('<section data-top="0"><p>First</p><p>Second</p></section><section data-top="700"><p data-top="700">Half</p><p data-top="800">Below</p></section><footer data-top="900">Far</footer>');
    const measured: string[] = [];
    const measure = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function measure(this: Element) {
      measured.push(this.localName);
      const top = Number(this.getAttribute('data-top'));
      return new DOMRect(0, top, 100, 200);
    });
    const text = JSON.stringify(freeze(root).children);
    expect(text).toMatch(/First.*Second.*Half/);
    expect(text).not.toMatch(/Below|Far/);
    // Rules for a last child must not find one that is none.
    expect(freeze(root).children.map((node) => typeof node === 'object' && [node.tag, node.children.length])).toEqual([['section', 2], ['section', 2], ['footer', 0]]);
    expect(measured.slice(0, 5)).toEqual(['section', 'section', 'p', 'p', 'footer']);
    measure.mockRestore();
  });
});

describe('thaw', () => {
  it('shows the same, inert, and text as text', () => {
    const frozen = freeze(screenOf(`${SCREEN}<p>&lt;img src=x onerror=alert(1)&gt;</p>`));
    const shown = thaw(frozen);
    const overlay = document.body.lastElementChild as HTMLElement;
    expect(overlay.inert).toBe(true);
    // Nobody who looks for the real screen finds the copy.
    expect([overlay.shadowRoot, overlay.querySelector('*'), overlay.ariaHidden]).toEqual([null, null, 'true']);
    expect(shown.content.querySelector('main')?.className).toBe('a b');
    expect(shown.content.querySelector('main')?.getAttribute('dir')).toBe('rtl');
    expect(shown.content.querySelector('p')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(shown.content.querySelector('img')).toBeNull();
    shown.remove();
    expect(overlay.isConnected).toBe(false);
  });
});

describe('keptScreen', () => {
  const frozen = () => freeze(screenOf('<main>Noor</main>'));

  it('gives back what was kept under the very same name', () => {
    keepScreen(NAME, frozen());
    expect(keptScreen(NAME)?.children).toEqual([{ tag: 'main', class: -1, attributes: {}, children: ['Noor'] }]);
  });

  it.each<[string, Partial<ScreenName>]>([
    ['[I14] another account', { accountId: 'noor' }],
    ['another day', { day: '2026-11-25' }],
    ['another meeting', { place: '19:meeting' }],
    ['another language', { locale: 'de' }],
    ['another surface', { surface: 'side-panel' }],
  ])('gives nothing to %s', (_, other) => {
    keepScreen(NAME, frozen());
    expect(keptScreen({ ...NAME, ...other })).toBeUndefined();
  });

  it('[I14] forgets every copy', () => {
    keepScreen(NAME, frozen());
    keepScreen({ ...NAME, surface: 'side-panel' }, frozen());
    forgetScreens();
    expect(localStorage.length).toBe(0);
  });

  it.each([
    ['a script', { tag: 'script', class: -1, attributes: {}, children: ['alert(1)'] }],
    ['an address', { tag: 'a', class: -1, attributes: { href: 'javascript:alert(1)' }, children: [] }],
    ['a handler', { tag: 'p', class: -1, attributes: { onclick: 'alert(1)' }, children: [] }],
    ['no element', { tag: 7 }],
  ])('believes no copy with %s in it', (_, node) => {
    keepScreen(NAME, frozen());
    const stored = JSON.parse(localStorage.getItem('two-hats:screen:tab') ?? '') as { screen: object };
    localStorage.setItem('two-hats:screen:tab', JSON.stringify({ ...stored, screen: { ...stored.screen, children: [node] } }));
    expect(keptScreen(NAME)).toBeUndefined();
  });
});

describe('firstScreen', () => {
  const alex = { accountId: 'alex', name: 'Alex', address: 'alex@example.com' };
  const leave = () => window.dispatchEvent(new Event('pagehide'));

  it('shows at the next start what stood there when the page was left, until the content is there', async () => {
    rememberAccount(alex);
    const before = firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB' });
    expect(before.isShown).toBe(false);
    await before.follow(screenOf('<main>Noor, Tuesday</main>'));
    leave();

    const root = screenOf('<main><p data-waiting>Loading</p></main>');
    const first = firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB' });
    expect(first.isShown).toBe(true);
    const copy = document.body.lastElementChild as HTMLElement;
    expect(copy.inert).toBe(true);
    const followed = first.follow(root);
    root.querySelector('[data-waiting]')?.remove();
    await followed;
    expect(copy.isConnected).toBe(false);
  });

  it('has the page be from the start what the app will make of it, so that nothing is laid out anew', async () => {
    rememberAccount(alex);
    await firstScreen({ surface: 'tab', place: 'r', locale: () => 'ar' }).follow(screenOf('<main>Noor, Tuesday</main>'));
    leave();
    const page = document.documentElement;
    Object.assign(page, { lang: 'en', dir: '' });
    document.body.style.margin = '';
    firstScreen({ surface: 'tab', place: 'elsewhere', locale: () => 'ar' });
    expect([page.lang, page.dir, document.body.style.margin]).toEqual(['en', '', '']);
    firstScreen({ surface: 'tab', place: 'r', locale: () => 'ar' });
    expect([page.lang, page.dir, document.body.style.margin]).toEqual(['ar', 'rtl', '0px']);
    Object.assign(page, { lang: 'en', dir: '' });
  });

  it('[I14] keeps nothing of one account for another that signed in meanwhile', async () => {
    rememberAccount(alex);
    await firstScreen({ surface: 'side-panel', place: 'm', locale: () => 'en-GB' }).follow(screenOf('<main>Of Alex</main>'));
    rememberAccount({ ...alex, accountId: 'noor' });
    leave();
    expect(localStorage.getItem('two-hats:screen:side-panel')).toBeNull();
  });

  it('[I14] shows nothing to somebody else who sits in the same host', async () => {
    rememberAccount(alex);
    await firstScreen({ surface: 'tab', place: 'y', locale: () => 'en-GB' }).follow(screenOf('<main>Of Alex</main>'));
    leave();
    expect(firstScreen({ surface: 'tab', place: 'y', locale: () => 'en-GB', user: { id: 'noor', address: 'noor@example.com' } }).isShown).toBe(false);
    expect(firstScreen({ surface: 'tab', place: 'y', locale: () => 'en-GB', user: { id: 'other', address: 'Alex@example.com' } }).isShown).toBe(true);
  });

  it('keeps showing what the address had it show, once the host says the same', async () => {
    rememberAccount(alex);
    await firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB' }).follow(screenOf('<main>Of Alex</main>'));
    leave();
    const early = showKept({ surface: 'tab', place: '', locale: () => 'en-GB', user: { id: 'alex', address: undefined } });
    const copy = document.body.lastElementChild;
    const first = firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB', user: { id: 'alex', address: 'alex@example.com' } }, early);
    expect([first.isShown, copy?.isConnected, document.body.lastElementChild]).toEqual([true, true, copy]);
  });

  it.each([
    ['[I14] somebody else sits here', { place: '', user: { id: 'noor', address: 'noor@example.com' } }],
    ['this is another place', { place: 'person/k3v9', user: { id: 'alex', address: 'alex@example.com' } }],
  ])('takes away what the address had it show, as soon as the host says that %s', async (_, said) => {
    rememberAccount(alex);
    await firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB' }).follow(screenOf('<main>Of Alex</main>'));
    leave();
    const early = showKept({ surface: 'tab', place: '', locale: () => 'en-GB', user: { id: 'alex', address: undefined } });
    const copy = document.body.lastElementChild;
    expect(copy).toHaveProperty('inert', true);
    expect(firstScreen({ surface: 'tab', locale: () => 'en-GB', ...said }, early).isShown).toBe(false);
    expect(copy?.isConnected).toBe(false);
  });

  it('[I14] shows nothing to whom the address does not name', async () => {
    rememberAccount(alex);
    await firstScreen({ surface: 'tab', place: '', locale: () => 'en-GB' }).follow(screenOf('<main>Of Alex</main>'));
    leave();
    expect(showKept({ surface: 'tab', place: '', locale: () => 'en-GB', user: { id: undefined, address: undefined } })).toBeUndefined();
    expect(showKept({ surface: 'tab', place: '', locale: () => 'en-GB', user: { id: 'noor', address: undefined } })).toBeUndefined();
  });

  it('keeps no screen that still waits', async () => {
    rememberAccount(alex);
    const root = screenOf('<main>Here</main>');
    await firstScreen({ surface: 'tab', place: 'x', locale: () => 'en-GB' }).follow(root);
    root.replaceChildren(document.createRange().createContextualFragment('<main><p data-waiting>Loading</p></main>'));
    leave();
    expect(localStorage.getItem('two-hats:screen:tab')).toBeNull();
  });
});

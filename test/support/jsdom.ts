import { TextDecoder } from 'node:util';

/** What jsdom lacks and browsers have. Jest loads it before each file of tests. */
if (typeof CSS === 'undefined') {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, (letter) => `\\${letter}`) } });
}

if (!('TextDecoder' in globalThis)) Object.assign(globalThis, { TextDecoder });

if (typeof HTMLDialogElement !== 'undefined') {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

if (typeof document !== 'undefined') {
  // To find something by its role jsdom goes through all of Griffel's rules for each element, half of the time of such a test. It lays nothing
  // out anyway: how things look, and what a style hides, is seen in a browser.
  const style = document.head.appendChild(document.createElement('style'));
  if (style.sheet !== null) Object.assign(Object.getPrototypeOf(style.sheet) as CSSStyleSheet, { insertRule: () => 0 });
  style.remove();

  // Each time that a style changes jsdom writes it out for the attribute, twice: with hundreds of a theme's tokens a quarter of the time of such a test.
  // Tokens are kept in the style, and the attribute goes without them.
  const { setProperty } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.setProperty = function setOne(this: CSSStyleDeclaration & { _onChange?: unknown }, property, ...rest) {
    const { _onChange: onChange } = this;
    if (property.startsWith('--')) this._onChange = null;
    setProperty.call(this, property, ...rest);
    this._onChange = onChange;
  };
}

import { TextDecoder } from 'node:util';

/** What jsdom lacks and browsers have. Import it for its effect, before the first render. */
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

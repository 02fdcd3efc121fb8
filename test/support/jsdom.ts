/** What jsdom lacks and browsers have. Import it for its effect, before the first render. */
if (typeof CSS === 'undefined') {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, (letter) => `\\${letter}`) } });
}

export {};

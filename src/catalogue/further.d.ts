/** Parts of a catalogue that not every page loads (`partOf` in `compile-messages.mjs`). */
declare module '*.json?further' {
  const messages: Readonly<Record<string, string>>;
  export { messages as default };
}
declare module '*.json?invitation' {
  const messages: Readonly<Record<string, string>>;
  export { messages as default };
}
declare module '*.json?outlook' {
  const messages: Readonly<Record<string, string>>;
  export { messages as default };
}

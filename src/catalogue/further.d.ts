/** The part of a catalogue that panel and pane load nothing of (`isFurther` in `compile-messages.mjs`). */
declare module '*.json?further' {
  const messages: Readonly<Record<string, string>>;
  export { messages as default };
}

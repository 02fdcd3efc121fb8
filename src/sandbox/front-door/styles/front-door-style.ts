export const FRONT_DOOR_STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #616161; --paper: #faf9f8; --card: #ffffff; --line: #e3e1df; --one: #5b5fc7; --two: #c4673d; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --soft: #b8b5b2; --paper: #1b1a19; --card: #252423; --line: #3b3a39; --one: #a6a7f0; --two: #f0a47f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
.door { max-width: 44rem; margin: 0 auto; padding: clamp(2rem, 9vh, 6rem) 1.5rem 3rem; }
.hats { display: flex; gap: .4rem; margin-bottom: 1.25rem; }
.hats span { width: 2.25rem; height: 1.35rem; border-radius: 1.2rem 1.2rem .2rem .2rem; background: var(--one); border-bottom: .3rem solid color-mix(in srgb, var(--one) 55%, var(--paper)); }
.hats span + span { background: var(--two); border-color: color-mix(in srgb, var(--two) 55%, var(--paper)); }
h1 { font-size: 2.1rem; font-weight: 600; letter-spacing: -.01em; margin: 0 0 .5rem; }
.lead { font-size: 1.1rem; color: var(--soft); margin: 0 0 2.25rem; max-width: 36rem; }
.ways { list-style: none; margin: 0 0 2.5rem; padding: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--card); overflow: hidden; }
.ways li { position: relative; padding: .85rem 1.15rem; display: grid; gap: .1rem; }
.ways li + li { border-top: 1px solid var(--line); }
.ways li:hover { background: color-mix(in srgb, var(--one) 7%, var(--card)); }
.ways a { color: var(--ink); font-weight: 600; text-decoration: none; }
.ways a::after { content: ""; position: absolute; inset: 0; }
.ways a:focus-visible { outline: none; }
.ways li:has(a:focus-visible) { outline: 2px solid var(--one); outline-offset: -2px; border-radius: 10px; }
.ways span { color: var(--soft); font-size: .92rem; }
footer { color: var(--soft); font-size: .92rem; }
footer p { margin: .2rem 0; overflow-wrap: anywhere; }
footer strong { color: var(--ink); font-weight: 600; }
code { font: .9em ui-monospace, "Cascadia Mono", monospace; }
.failure { max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem; }
`;

export const HOST_STYLE = `
:root { color-scheme: light; --ink: #242424; --soft: #616161; --paper: #f5f5f5; --card: #ffffff; --line: #e0e0e0; --bar: #ebebeb; --accent: #5b5fc7; --on-accent: #ffffff; --stage: #d9dbe8; }
:root[data-theme=dark] { color-scheme: dark; --ink: #ffffff; --soft: #adadad; --paper: #141414; --card: #292929; --line: #3d3d3d; --bar: #0a0a0a; --accent: #7f85f5; --on-accent: #0a0a0a; --stage: #1f1f28; }
:root[data-theme=contrast] { color-scheme: dark; --ink: #ffffff; --soft: #ffffff; --paper: #000000; --card: #000000; --line: #ffffff; --bar: #000000; --accent: #ffff00; --on-accent: #000000; --stage: #000000; }
* { box-sizing: border-box; }
html, body, #app { height: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.43 "Segoe UI", system-ui, sans-serif; }
iframe { border: 0; display: block; width: 100%; background: var(--card); }
button, select, input { font: inherit; color: inherit; }
button { border: 1px solid var(--line); border-radius: 4px; background: var(--card); padding: .25rem .75rem; cursor: pointer; }
button.primary, button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button:disabled { opacity: .5; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
select, input { border: 1px solid var(--line); border-radius: 4px; background: var(--card); padding: .25rem .5rem; max-width: 100%; }
.bar { display: flex; align-items: center; gap: .75rem; padding: .4rem .9rem; background: var(--bar); border-bottom: 1px solid var(--line); min-height: 46px; }
.bar .grow { flex: 1; color: var(--soft); min-width: 0; }
.home { color: var(--accent); text-decoration: none; font-weight: 600; }
.me { color: var(--soft); white-space: nowrap; }
.themes { display: flex; gap: .25rem; }
.title { display: flex; gap: 1rem; align-items: center; padding: .6rem 1rem; border-bottom: 1px solid var(--line); background: var(--card); }
.status { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.teams { height: 100%; display: grid; grid-template: auto 1fr / 72px 1fr; }
.teams .bar { grid-column: 1 / -1; }
.rail { list-style: none; margin: 0; padding: .5rem 0; background: var(--bar); border-right: 1px solid var(--line); font-size: 10px; text-align: center; color: var(--soft); }
.rail li { padding: .6rem .2rem; border-left: 3px solid transparent; }
.rail li[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
.glyph { display: block; width: 20px; height: 20px; margin: 0 auto .3rem; border: 2px solid currentColor; border-radius: 50%; }
.glyph.chat { border-radius: 8px 8px 8px 2px; }
.glyph.calendar { border-radius: 4px; border-top-width: 5px; }
.glyph.two-hats { border-radius: 12px 12px 2px 2px; height: 14px; border-bottom-width: 4px; }
.teams main { display: grid; grid-template-rows: auto 1fr; min-width: 0; min-height: 0; }
.teams iframe { height: 100%; }
.meeting { height: 100%; display: grid; grid-template: auto 1fr / 1fr 300px; }
.meeting .bar { grid-column: 1 / -1; }
.stage { background: var(--stage); display: grid; grid-template-rows: auto 1fr; padding: 1rem; min-width: 0; }
.stage h1 { font-size: 1rem; margin: 0 0 1rem; font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 1rem; }
.tiles figure { margin: 0; background: var(--card); border-radius: 8px; display: grid; place-content: center; justify-items: center; gap: .75rem; border: 1px solid var(--line); }
.portrait { width: 96px; height: 96px; border-radius: 50%; display: grid; place-content: center; background: var(--accent); color: var(--on-accent); font-size: 2rem; }
.panel { display: grid; grid-template-rows: auto 1fr auto; border-left: 1px solid var(--line); background: var(--card); min-height: 0; }
.panel iframe { height: 100%; }
.phone main { display: grid; justify-items: center; gap: .75rem; padding: 1.25rem; }
.device { width: 384px; padding: 12px; border-radius: 32px; background: #1f1f1f; }
.device iframe { width: 360px; height: 740px; border-radius: 20px; }
.failure, .empty { margin: 3rem auto; max-width: 36rem; padding: 0 1rem; }
`;

export const OUTLOOK_STYLE = `
.outlook { height: 100%; display: grid; grid-template: auto auto 1fr / 1fr auto; --accent: #0f6cbd; }
:root[data-theme=dark] .outlook { --accent: #479ef5; }
:root[data-theme=contrast] .outlook { --accent: #ffff00; }
.outlook > .bar, .ribbon { grid-column: 1 / -1; }
.ribbon { display: flex; gap: 1.5rem; padding: .5rem .9rem; background: var(--card); border-bottom: 1px solid var(--line); align-items: end; flex-wrap: wrap; }
.ribbon fieldset { border: 0; border-right: 1px solid var(--line); margin: 0; padding: 0 1.5rem 0 0; display: flex; gap: .4rem; align-items: center; }
.ribbon legend { float: right; padding: 0 0 0 .5rem; color: var(--soft); font-size: 12px; }
.form { overflow: auto; padding: 1rem 1.25rem; display: grid; align-content: start; gap: .6rem; background: var(--card); }
.form .row { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem; align-items: baseline; }
.form .row > span:first-child, .form .row > label { color: var(--soft); }
.form input { width: 100%; }
.form .body { border: 1px solid var(--line); border-radius: 4px; }
.form .body iframe { height: 460px; background: #ffffff; }
.notices { display: grid; gap: .25rem; }
.notices p { margin: 0; padding: .4rem .75rem; border-left: 4px solid var(--accent); background: var(--paper); }
.notices p.error { border-color: #c50f1f; }
.pane { width: 340px; border-left: 1px solid var(--line); display: grid; grid-template-rows: auto 1fr; min-height: 0; background: var(--card); }
.pane .title { justify-content: space-between; }
.pane iframe { height: 100%; }
.pane[hidden] { display: none; }
.command-runtime { position: absolute; width: 1px; height: 1px; visibility: hidden; }
`;

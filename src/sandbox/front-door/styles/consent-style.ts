export const CONSENT_STYLE = `
dialog.consent { border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem; max-width: 26rem; background: var(--card); color: var(--ink); box-shadow: 0 8px 32px rgb(0 0 0 / .25); }
dialog.consent::backdrop { background: rgb(0 0 0 / .35); }
dialog.consent h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
dialog.consent code { color: var(--soft); font-size: .8rem; display: block; }
dialog.consent li { margin: .35rem 0; }
.choices { display: flex; gap: .5rem; justify-content: flex-end; margin-top: 1.25rem; }
`;

import type { Locator } from 'playwright-core';

import { PATIENCE_MS } from '../../../support/browser';
import type { Visit } from '../../../support/visit';

type Opened = Pick<Visit, 'app'>;

/** The field for notes of the panel, and of a note's page. */
export function notesOf({ app }: Opened): Locator {
  return app.getByRole('textbox', { name: 'Notes', exact: true });
}

/** Types a line at the end and leaves the field, as a user does who turns to the other person. */
export async function typeLine(opened: Opened, line: string): Promise<void> {
  await notesOf(opened).evaluate(typed, { line, patienceMs: 0 });
}

/** Types a line at the end; settles when the screen has said that it is being saved, and then that it is saved. */
export async function saveLine(opened: Opened, line: string): Promise<void> {
  await notesOf(opened).evaluate(typed, { line, patienceMs: PATIENCE_MS });
}

/** Waits until the screen says that the note is in OneDrive. */
export function savedToOneDrive({ app }: Opened, timeout = 60_000): Promise<void> {
  return app.getByText('Saved to OneDrive', { exact: true }).waitFor({ timeout });
}

/** In the page, since every word that the screen says of it counts, however short it stands there. */
function typed(field: Element, { line, patienceMs }: { readonly line: string; readonly patienceMs: number }): Promise<void> {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The notes are no field of text.');
  const said = (pattern: RegExp) => [...document.querySelectorAll('[role=status]')].some((place) => pattern.test(place.firstElementChild?.textContent ?? ''));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`“${line}” was not said to be saved.`)), patienceMs);
    let isBeingSaved = false;
    const listen = () => {
      if (!isBeingSaved) isBeingSaved = said(/^Saving…$/);
      else if (said(/^Saved on this device$|^Saved to OneDrive$/)) end();
    };
    const observer = new MutationObserver(listen);
    const end = () => {
      observer.disconnect();
      clearTimeout(late);
      resolve();
    };
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    field.focus();
    field.setRangeText(field.value === '' ? line : `\n${line}`, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
    if (patienceMs === 0) end();
  });
}

/** Waits until the screen has all of `lines`, each once; names those that it has not. */
export async function linesShown(opened: Opened, lines: readonly string[]): Promise<readonly string[]> {
  const notes = notesOf(opened);
  await notes.waitFor();
  return notes.evaluate(shown, { lines, patienceMs: PATIENCE_MS });
}

async function shown(field: Element, { lines, patienceMs }: { readonly lines: readonly string[]; readonly patienceMs: number }): Promise<readonly string[]> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const there = (field as HTMLTextAreaElement).value.split('\n');
    const missing = lines.filter((line) => there.filter((each) => each === line).length !== 1);
    if (missing.length === 0 || Date.now() > end) return missing;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

import type { Prompt } from '../prompt';
import library from './prompts.en.json';
import { readLibrary } from './read-library';

let prompts: readonly Prompt[] | undefined;

/** The library that the product comes with, read on first use. It passes the same reader as an organisation's own. */
export function builtInPrompts(): readonly Prompt[] {
  if (prompts === undefined) {
    const read = readLibrary(library);
    prompts = read.kind === 'ok' ? read.prompts : [];
  }
  return prompts;
}

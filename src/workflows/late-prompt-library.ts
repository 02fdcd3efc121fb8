import { lateWorkflow } from './late-workflow';
import type { PromptLibrary, PromptsInUse } from './prompt-library';

const NO_PROMPTS: PromptsInUse = {
  prompts: [],
  counts: { 'built-in': 0, organisation: 0, own: 0 },
  own: { kind: 'none' },
  organisation: { kind: 'none' },
  organisationUrl: undefined,
};

/** A library whose script is loaded when it is first opened: no screen needs it to paint. */
export function latePromptLibrary(make: () => Promise<PromptLibrary>): PromptLibrary {
  const { watched, ready } = lateWorkflow(NO_PROMPTS, make);
  return {
    ...watched,
    open: async () => (await ready()).open(),
    refresh: async () => (await ready()).refresh(),
  };
}

import { lateScript } from './late-script';
import type { Watched } from './store';

/** A workflow whose script comes when it is first needed: what can be watched of it before, and the workflow itself. */
export type LateWorkflow<State, Workflow> = { readonly watched: Watched<State>; readonly ready: () => Promise<Workflow> };

/** Until its script is there, a workflow is in the state `before`. A script that could not be loaded is asked for again next time. */
export function lateWorkflow<State, Workflow extends Watched<State>>(before: State, load: () => Promise<Workflow>): LateWorkflow<State, Workflow> {
  const { now, ready, subscribe } = lateScript(load);
  return { ready, watched: { snapshot: () => now()?.snapshot() ?? before, subscribe } };
}

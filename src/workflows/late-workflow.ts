import type { Watched } from './store';

/** A workflow whose script comes when it is first needed: what can be watched of it before, and the workflow itself. */
export type LateWorkflow<State, Workflow> = { readonly watched: Watched<State>; readonly ready: () => Promise<Workflow> };

/**
 * What is not needed to paint and type is a script of its own, loaded when it is asked for; until then it is in the state `before`. A script
 * that could not be loaded is asked for again next time.
 */
export function lateWorkflow<State, Workflow extends Watched<State>>(before: State, load: () => Promise<Workflow>): LateWorkflow<State, Workflow> {
  const waiting = new Map<() => void, (() => void) | undefined>();
  let workflow: Workflow | undefined;
  let loading: Promise<Workflow> | undefined;

  const started = async () => {
    try {
      workflow = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
    for (const listener of waiting.keys()) {
      waiting.set(listener, workflow.subscribe(listener));
      listener();
    }
    return workflow;
  };

  return {
    ready: () => (loading ??= started()),
    watched: {
      snapshot: () => workflow?.snapshot() ?? before,
      subscribe: (listener) => {
        const call = () => listener();
        waiting.set(call, workflow?.subscribe(call));
        return () => {
          waiting.get(call)?.();
          waiting.delete(call);
        };
      },
    },
  };
}

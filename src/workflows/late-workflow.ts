import { lateScript } from './late-script';
import type { Watched } from './store';

/** A workflow whose script comes when it is first needed: what can be watched of it before, and the workflow itself. */
export type LateWorkflow<State, Workflow> = { readonly watched: Watched<State>; readonly ready: () => Promise<Workflow> };

/** Until its script is there, a workflow is in the state `before`. A script that could not be loaded is asked for again next time. */
export function lateWorkflow<State, Workflow extends Watched<State>>(before: State, load: () => Promise<Workflow>): LateWorkflow<State, Workflow> {
  const { now, ready, subscribe } = lateScript(load);
  return { ready, watched: { snapshot: () => now()?.snapshot() ?? before, subscribe } };
}

type MethodName<Workflow> = { readonly [Name in keyof Workflow]: Workflow[Name] extends (...parameters: never[]) => Promise<unknown> ? Name : never }[keyof Workflow];

/** Methods of a workflow that wait for its script. Each rejects where that could not be loaded. */
export function lateMethods<Workflow, Name extends MethodName<Workflow>>(ready: () => Promise<Workflow>, ...names: readonly Name[]): Pick<Workflow, Name> {
  const methodNamed = (name: Name) => async (...parameters: readonly unknown[]) =>
    ((await ready())[name] as (...all: readonly unknown[]) => Promise<unknown>)(...parameters);
  return Object.fromEntries(names.map((name) => [name, methodNamed(name)])) as unknown as Pick<Workflow, Name>;
}

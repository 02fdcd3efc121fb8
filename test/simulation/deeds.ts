import type { Command } from './command';
import type { World } from './world';

/** What is done on each of these commands, as far as there is something that it can be done to. */
export type Deeds<K extends Command['kind']> = { readonly [Kind in K]: (command: Command & { readonly kind: Kind }, world: World) => void };

import type { Chance } from './chance';
import type { Command } from './command';

/** Several commands in a row, for what hardly ever comes about when each comes by chance. Between them anything else may be under way. */
export type Scene = (chance: Chance, replica: number, replicas: number) => readonly Command[];

const WAITS = [5, 3_000, 40_000] as const;

/** A note goes up, into the trash, and is deleted for good, perhaps while it is changed elsewhere. */
export const deletion: Scene = (chance, replica) => {
  const file = chance.whole(4);
  const tab = chance.whole(2);
  return [
    { kind: 'open', replica, isDenied: false },
    { kind: 'type', replica, tab, file, how: 'line', at: 0 },
    { kind: 'wait', ms: 40_000 },
    { kind: 'trash', replica, tab, file },
    { kind: 'wait', ms: chance.pick(WAITS) },
    ...(chance.whole(3) === 0 ? [{ kind: 'edit-by-hand', file, how: 'line', at: 1 } as const] : []),
    { kind: 'delete-for-good', replica, tab, file },
    { kind: 'wait', ms: chance.pick(WAITS) },
  ];
};

/** All notes lose their words at once, or go into the trash, on a device or in OneDrive; somebody is asked, and may go on typing before the answer. */
export const bulk: Scene = (chance, replica, replicas) => {
  const asked = chance.whole(replicas);
  const tab = chance.whole(2);
  const where = chance.pick(['here', 'there', 'there'] as const);
  const files = [0, 1, 2, 3].map((file) => ({ kind: 'type', replica, tab, file, how: 'line', at: 0 }) as const);
  return [
    { kind: 'open', replica, isDenied: false },
    { kind: 'open', replica: asked, isDenied: false },
    ...files,
    { kind: 'wait', ms: 125_000 },
    { kind: 'sync', replica: asked, tab },
    { kind: 'wait', ms: 3_000 },
    { kind: chance.pick(['empty-many', 'trash-many']), where, replica, tab },
    { kind: 'wait', ms: chance.pick(WAITS) },
    { kind: 'sync', replica: asked, tab },
    { kind: 'wait', ms: 3_000 },
    ...(chance.whole(2) === 0 ? [{ kind: 'type', replica: asked, tab, file: chance.whole(4), how: 'line', at: 1 } as const] : []),
    { kind: 'answer', replica: where === 'here' ? replica : asked, tab, said: chance.pick(['go-on', 'keep']) },
    { kind: 'wait', ms: chance.pick(WAITS) },
  ];
};

/** Around the share from which somebody is asked, among so many notes that it counts: a fifth of them is more than the few that never ask. */
const FIFTHS = [4, 7, 8, 9] as const;

/** Some of many notes lose their words, or go into the trash; where they are more than a fifth somebody is asked. */
export const share: Scene = (chance, replica, replicas) => {
  const asked = chance.whole(replicas);
  const where = chance.pick(['here', 'there', 'there'] as const);
  const all = Array.from({ length: replicas }, (_, each) => ({ kind: 'sync', replica: each, tab: 0 }) as const);
  return [
    { kind: 'many-notes', count: 22 + chance.whole(5) },
    ...all,
    { kind: 'wait', ms: 40_000 },
    ...all,
    { kind: 'wait', ms: 40_000 },
    { kind: chance.pick(['empty-many', 'empty-many', 'trash-many']), where, replica, tab: 0, atMost: chance.pick(FIFTHS) },
    { kind: 'wait', ms: chance.pick(WAITS) },
    { kind: 'sync', replica: where === 'here' ? replica : asked, tab: 0 },
    { kind: 'wait', ms: 40_000 },
    { kind: 'answer', replica: where === 'here' ? replica : asked, tab: 0, said: chance.pick(['go-on', 'keep']) },
    { kind: 'wait', ms: 40_000 },
  ];
};

import { parentPort } from 'node:worker_threads';

import type { Part } from './in-workers';
import { SABOTAGES } from './sabotages';
import { simulate } from './simulate';

/** A thread of its own that plays whatever part it is sent, and answers with what that came to. */
parentPort?.on('message', ({ sabotage, ...part }: Part) => {
  void simulate({ ...part, sabotage: sabotage === undefined ? undefined : SABOTAGES[sabotage] }).then((simulated) => parentPort?.postMessage(simulated));
});

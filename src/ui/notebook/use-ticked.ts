import { useState } from 'react';

import type { CarriedCommitment } from '../../workflows/notebook';

type Settled = Exclude<CarriedCommitment['state'], 'open'>;

/** Open commitments, and in their places those that were ticked or dropped here: so that a slip can be taken back. */
export function useTicked(
  commitments: readonly CarriedCommitment[],
  onSet: (commitment: CarriedCommitment, isDone: boolean) => void,
  onDrop: (commitment: CarriedCommitment) => void = () => {},
) {
  const [settled, setSettled] = useState<readonly { readonly at: number; readonly commitment: CarriedCommitment }[]>([]);
  const lines = [...commitments];
  for (const { at, commitment } of settled) if (!commitments.some((open) => isSame(open, commitment))) lines.splice(at, 0, commitment);
  const become = (commitment: CarriedCommitment, state: Settled | 'open') => {
    const others = settled.filter((each) => !isSame(each.commitment, commitment));
    const at = lines.findIndex((line) => isSame(line, commitment));
    setSettled(state === 'open' ? others : [...others, { at, commitment: { ...commitment, state } }].sort((a, b) => a.at - b.at));
  };
  return {
    lines,
    onSet: (commitment: CarriedCommitment, isDone: boolean) => {
      become(commitment, isDone ? 'done' : 'open');
      onSet(commitment, isDone);
    },
    onDrop: (commitment: CarriedCommitment) => {
      become(commitment, 'dropped');
      onDrop(commitment);
    },
  };
}

function isSame(a: CarriedCommitment, b: CarriedCommitment): boolean {
  return a.path === b.path && a.id === b.id;
}

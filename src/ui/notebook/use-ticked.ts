import { useState } from 'react';

import type { CarriedCommitment } from '../../workflows/notebook';

/** Open commitments, and in their places those that were ticked here: so that a slip can be taken back. */
export function useTicked(commitments: readonly CarriedCommitment[], onSet: (commitment: CarriedCommitment, isDone: boolean) => void) {
  const [ticked, setTicked] = useState<readonly { readonly at: number; readonly commitment: CarriedCommitment }[]>([]);
  const lines = [...commitments];
  for (const { at, commitment } of ticked) if (!commitments.some((open) => isSame(open, commitment))) lines.splice(at, 0, commitment);
  return {
    lines,
    onSet: (commitment: CarriedCommitment, isDone: boolean) => {
      const others = ticked.filter((each) => !isSame(each.commitment, commitment));
      const at = lines.findIndex((line) => isSame(line, commitment));
      setTicked(isDone ? [...others, { at, commitment: { ...commitment, state: 'done' as const } }].sort((a, b) => a.at - b.at) : others);
      onSet(commitment, isDone);
    },
  };
}

function isSame(a: CarriedCommitment, b: CarriedCommitment): boolean {
  return a.path === b.path && a.id === b.id;
}

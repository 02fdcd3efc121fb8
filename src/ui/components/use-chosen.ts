import { useState } from 'react';

/**
 * What stands somewhere, or what the user just chose in its place: a click shows at once, and what is kept has the last
 * word as soon as it changes.
 */
export function useChosen<Value>(kept: Value): readonly [shown: Value, choose: (value: Value) => void] {
  const [before, setBefore] = useState(kept);
  const [chosen, setChosen] = useState<{ readonly value: Value }>();
  if (before !== kept) {
    setBefore(kept);
    setChosen(undefined);
  }
  return [before === kept && chosen !== undefined ? chosen.value : kept, (value) => setChosen({ value })];
}

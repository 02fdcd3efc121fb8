import type { OfferedTime, PreparationState } from '../../workflows/preparation';
import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ARABIC_NAME, LONG_NAME, anEvent } from '../components/sample.states';
import { SetAsideView } from './set-aside-view';

const actions = { onSetAside: ignore, onRemove: ignore, onRetry: ignore, onSignIn: ignore };
const { startsAt } = anEvent();
const before = { startsAt: startsAt - 600_000, endsAt: startsAt };
const time = (part: Partial<OfferedTime> = {}): OfferedTime => ({ ...before, subject: 'Prepare: Noor Haddad', line: 'Open the agenda in Two Hats', isRightBefore: true, ...part });
const view = (state: PreparationState) => <SetAsideView state={state} actions={actions} />;

export const setAsideStates: Looks = {
  offered: view({ kind: 'offered', time: time() }),
  'offered, at an earlier time': view({ kind: 'offered', time: time({ subject: `Prepare: ${LONG_NAME}`, isRightBefore: false }) }),
  'offered, right to left': <RightToLeft>{view({ kind: 'offered', time: time({ subject: `Prepare: ${ARABIC_NAME}` }) })}</RightToLeft>,
  writing: view({ kind: 'working' }),
  set: view({ kind: 'set', ...before }),
  'changed by the user': view({ kind: 'theirs', ...before }),
  'no free time': view({ kind: 'no-time' }),
  'not allowed': view({ kind: 'failed', reason: 'consent-needed' }),
  'no answer': view({ kind: 'failed', reason: 'unknown-outcome' }),
};

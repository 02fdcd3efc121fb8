import type { Looks } from '../components/look.states';
import { ignore, settle } from '../components/look.states';
import { anItem, prepared } from '../components/sample.states';
import { SuggestTopics } from './attendee-tools';
import { NoAppointment } from './no-appointment';
import type { AppointmentState } from './pane-outlook';
import { OlderOutlook, WithoutGraph } from './outlook-limits';

const nothing = (state: Exclude<AppointmentState, { kind: 'found' }>) => <NoAppointment state={state} onRetry={ignore} onSignIn={ignore} />;

/** What the pane beside an appointment in Outlook shows besides Prepare. */
export const taskPaneStates: Looks = {
  'nothing open': nothing({ kind: 'not-found' }),
  'failed to read': nothing({ kind: 'failed', reason: 'unexpected' }),
  'the calendar of somebody else': nothing({ kind: 'other-calendar', owner: 'Priya Raman' }),
  'without Microsoft 365': <WithoutGraph isDurable onSignIn={ignore} />,
  'without Microsoft 365, and nothing kept': <WithoutGraph isDurable={false} onSignIn={ignore} />,
  'an older Outlook': <OlderOutlook missing={['follow-selection', 'tell-changes', 'tell-calendar', 'tell-theme']} />,
  'topics to suggest': <SuggestTopics prepared={prepared()} draftReply={settle} />,
  'nothing to suggest': <SuggestTopics prepared={prepared({ agenda: { ...prepared().agenda, items: [anItem({ audience: 'private' })] } })} draftReply={settle} />,
};

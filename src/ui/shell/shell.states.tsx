import type { FirstReading } from '../../workflows/ports';
import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { FailureNotice } from './failure-notice';
import { NotesBannerView } from './notes-banner';
import { ReadingNotes } from './reading-notes';
import { SignInRefusal } from './sign-in-refusal';
import { StatusLineView } from './status-line';
import { TabBar } from './tab-bar';
import { WAY_OUT } from './way-out';
import { Welcome } from './welcome';

const LINK = 'https://login.microsoftonline.com/organizations/adminconsent?client_id=7a0b4c1e-2f35-4d68-9a1b-3c5d7e9f1a2b';
const reasons = Object.keys(WAY_OUT) as (keyof typeof WAY_OUT)[];

const reading = (state: FirstReading) => <ReadingNotes reading={state} onStop={ignore} onGoOn={ignore} />;

export const shellStates: Looks = {
  welcome: <Welcome approvalLink={LINK} onSignIn={ignore} onWithoutCalendar={ignore} />,
  'welcome, once refused': <Welcome refusal={{ reason: 'consent-needed', code: undefined }} approvalLink={LINK} onSignIn={ignore} onWithoutCalendar={ignore} />,
  'only an administrator can allow it': <SignInRefusal refusal={{ reason: 'admin-needed', code: 'AADSTS90094' }} approvalLink={LINK} />,
  'kept out by a rule': <SignInRefusal refusal={{ reason: 'not-permitted', code: 'AADSTS53003' }} approvalLink={LINK} />,
  'tab bar': (
    <>
      <TabBar place="upcoming" panelId="gallery-panel" onChoose={ignore} />
      <div id="gallery-panel" />
    </>
  ),
  'all is well': <StatusLineView notYetInOneDrive={0} isOnline isDurable onShowUnsafe={ignore} />,
  'reading notes': <StatusLineView isReadingNotes notYetInOneDrive={0} isOnline isDurable onShowUnsafe={ignore} />,
  'reading ten years of notes': reading({ kind: 'reading', progress: { read: 1234, of: 4210 } }),
  'reading stopped': reading({ kind: 'stopped', progress: { read: 1234, of: 4210 } }),
  'reading, right to left': <RightToLeft>{reading({ kind: 'reading', progress: { read: 1234, of: 4210 } })}</RightToLeft>,
  'notes not read': <NotesBannerView reading={{ kind: 'failed', reason: 'busy' }} onAllow={ignore} onRetry={ignore} />,
  'no folder yet': <NotesBannerView reading={{ kind: 'failed', reason: 'consent-needed' }} onAllow={ignore} onRetry={ignore} />,
  'three notes on their way': <StatusLineView notYetInOneDrive={3} isOnline isDurable onShowUnsafe={ignore} />,
  'offline and nothing kept': <StatusLineView notYetInOneDrive={1} isOnline={false} isDurable={false} onShowUnsafe={ignore} />,
  'every failure': (
    <>
      {reasons.map((reason) => (
        <FailureNotice key={reason} reason={reason} title={reason} onRetry={ignore} onSignIn={ignore} />
      ))}
    </>
  ),
};

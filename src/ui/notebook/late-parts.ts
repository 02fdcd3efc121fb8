import { late } from '../components/late';
import { usePartsAtRest } from '../components/use-parts-at-rest';
import { UnsafeDialog } from '../safety/late-parts';

/** What is one click away in the panel, each a script of its own. */
export const LineDeeds = late(async () => (await import('./line-deeds')).LineDeeds);
export const LineAnswer = late(async () => (await import('./line-answer')).LineAnswer);
export const LedgerList = late(async () => (await import('./ledger-list')).LedgerList);
export const QuickForm = late(async () => (await import('./quick-form')).QuickForm);
export const CoachQuestion = late(async () => (await import('./coach-question')).CoachQuestion);
export const AskedQuestions = late(async () => (await import('./asked-questions')).AskedQuestions);
export const Conversation = late(async () => (await import('./conversation')).Conversation);
export const HatOptions = late(async () => (await import('./hat-options')).HatOptions);
export const CloseForm = late(async () => (await import('./close-form')).CloseForm);
export const PersonDrawer = late(async () => (await import('./person-drawer')).PersonDrawer);
/** At the end of the panel, where it moves nothing. */
export const TabLink = late(async () => (await import('./tab-link')).TabLink);
/** In place of the panel, for a meeting or a note that is not what it mostly is. */
export const NotOneOnOneView = late(async () => (await import('../agenda/not-one-on-one-view')).NotOneOnOneView);
export const BrokenNote = late(async () => (await import('./broken-note')).BrokenNote);

/** What is not in OneDrive yet comes first: it is asked for when the network is gone. */
const PARTS = [UnsafeDialog, QuickForm, CoachQuestion, CloseForm, LineDeeds, LineAnswer, LedgerList, HatOptions, AskedQuestions, Conversation, PersonDrawer];

export function useLateParts(then: () => Promise<void>): void {
  usePartsAtRest(PARTS, then);
}

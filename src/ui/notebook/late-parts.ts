import { useEffect, useRef } from 'react';

import { late } from '../components/late';

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

const PARTS = [QuickForm, CoachQuestion, CloseForm, LineDeeds, LineAnswer, LedgerList, HatOptions, AskedQuestions, Conversation, PersonDrawer];

/** Long after the first paint, so that it disturbs nobody who begins to type. */
const QUIET_MS = 1500;

/**
 * Fetches them one by one once the panel has come to rest: a click then shows them at once, and they are there without the network.
 *
 * @param then what else waits for that rest
 */
export function useLateParts(then: () => Promise<void>): void {
  const last = useRef(then);
  useEffect(() => {
    last.current = then;
  }, [then]);
  useEffect(() => {
    let isHere = true;
    const timer = window.setTimeout(() => {
      void (async () => {
        for (const { load } of PARTS) if (isHere) await load().catch(() => undefined);
        if (isHere) await last.current();
      })();
    }, QUIET_MS);
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, []);
}

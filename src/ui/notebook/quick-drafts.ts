import type { LocalDate } from '../../domain/notes/note';
import { parseLocalDate } from '../../domain/shared/time';
import type { DelegationStep } from '../../domain/people/person';

export const QUICK_KINDS = ['commitment', 'hand-over', 'feedback', 'moment'] as const;
export type QuickKind = (typeof QUICK_KINDS)[number];

/** What stands in the four small forms. It outlives their being folded, so that nothing typed is lost by it. */
export type QuickDrafts = {
  readonly commitment: { readonly owner: 'me' | 'them'; readonly text: string; readonly due: string };
  readonly 'hand-over': { readonly what: string; readonly step: DelegationStep; readonly nextLook: string };
  readonly feedback: { readonly behaviour: string; readonly effect: string; readonly next: string };
  readonly moment: { readonly text: string };
};

export const EMPTY_DRAFTS: QuickDrafts = {
  commitment: { owner: 'them', text: '', due: '' },
  'hand-over': { what: '', step: 4, nextLook: '' },
  feedback: { behaviour: '', effect: '', next: '' },
  moment: { text: '' },
};

/** A filled-in form, ready to be kept. */
export type QuickEntry =
  | { readonly kind: 'commitment'; readonly owner: 'me' | 'them'; readonly text: string; readonly due: LocalDate | undefined }
  | { readonly kind: 'hand-over'; readonly what: string; readonly step: DelegationStep; readonly nextLook: LocalDate | undefined }
  | { readonly kind: 'feedback'; readonly behaviour: string; readonly effect: string; readonly next: string }
  | { readonly kind: 'moment'; readonly text: string };

/** The entry that a form's draft makes; undefined while its main field is empty. */
export function entryOf(kind: QuickKind, drafts: QuickDrafts): QuickEntry | undefined {
  switch (kind) {
    case 'commitment': {
      const { owner, text, due } = drafts.commitment;
      return text.trim() === '' ? undefined : { kind, owner, text: text.trim(), due: parseLocalDate(due) };
    }
    case 'hand-over': {
      const { what, step, nextLook } = drafts['hand-over'];
      return what.trim() === '' ? undefined : { kind, what: what.trim(), step, nextLook: parseLocalDate(nextLook) };
    }
    case 'feedback': {
      const { behaviour, effect, next } = drafts.feedback;
      return behaviour.trim() === '' ? undefined : { kind, behaviour: behaviour.trim(), effect: effect.trim(), next: next.trim() };
    }
    case 'moment': {
      const { text } = drafts.moment;
      return text.trim() === '' ? undefined : { kind, text: text.trim() };
    }
  }
}

import type { AgendaItemId } from '../../domain/coaching/agenda';
import type { StepDirection } from '../../domain/coaching/step-item';
import type { Situation } from '../../domain/coaching/prompt';
import type { NewItem } from '../../workflows/agendas';
import type { OverrideScope } from '../../workflows/upcoming';

/** What a user can do to one item. */
export type ItemActions = {
  readonly onSkip: (itemId: AgendaItemId) => void;
  readonly onBringBack: (itemId: AgendaItemId) => void;
  readonly onSwap: (itemId: AgendaItemId) => void;
  readonly onEdit: (itemId: AgendaItemId, text: string) => void;
  readonly onStep: (itemId: AgendaItemId, direction: StepDirection) => void;
  readonly onMove: (itemId: AgendaItemId, index: number) => void;
};

export type InvitationActions = {
  readonly onAdd: () => void;
  readonly onUpdate: () => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
  readonly onReread: () => void;
};

export type PrepareActions = ItemActions &
  InvitationActions & {
    readonly onChooseSituation: (situation: Situation) => void;
    /** Settles when the item stands in the agenda; until then the form keeps what was typed. */
    readonly onAddItem: (item: NewItem) => Promise<void>;
    readonly onTreatAsOneOnOne: (scope: OverrideScope, address?: string) => void;
    readonly onRetry: () => void;
    readonly onSignIn: () => void;
  };

import type { ReactNode } from 'react';

import type { AgendaItemId } from '../../domain/coaching/agenda';
import type { Hat } from '../../domain/coaching/prompt';
import type { CommitmentId } from '../../domain/notes/note';
import type { PreparedState } from '../../workflows/agendas';
import type { CarriedCommitment, NoteField, NoteState } from '../../workflows/notebook';
import type { ReadPrompts } from './coach-question';
import type { FurtherKind } from './further';
import type { DropCarried, SetCarried } from './last-time';
import type { SetCovered } from './panel-agenda';
import type { PanelDeeds, PanelFacts } from './panel-deeds';
import type { QuickEntry, QuickKind } from './quick-drafts';

export type PanelActions = {
  readonly onType: (field: NoteField, text: string) => void;
  readonly onRest: () => void;
  readonly onWear: (hat: Hat) => void;
  /** Takes what was offered, such as the hat said aloud, into the agenda. */
  readonly onAddOffered: (itemId: AgendaItemId) => void;
  readonly onSetCarried: SetCarried;
  readonly onDropCarried: DropCarried;
  /** Drops what was agreed in this very 1:1. */
  readonly onDropAgreed: (id: CommitmentId) => void;
  readonly onSetCovered: SetCovered;
  readonly onAdd: (entry: QuickEntry) => Promise<void>;
  readonly onClose: () => void;
  readonly onRepair: (text: string, from: string) => void;
  readonly onRetry: () => void;
  readonly onSignIn: () => void;
  readonly prompts: ReadPrompts;
  readonly deeds: PanelDeeds;
};

export type PanelViewProps = {
  readonly prepared: PreparedState;
  readonly noteState: NoteState;
  /** An earlier note of this 1:1 is in the trash, and comes back with what is written. */
  readonly isInTrash?: boolean;
  readonly carried: readonly CarriedCommitment[];
  readonly facts: PanelFacts;
  readonly actions: PanelActions;
  /** Opens Prepare in the panel's place. */
  readonly openPrepare?: ReactNode;
  readonly openForm?: QuickKind;
  readonly openFurther?: FurtherKind;
  readonly isClosing?: boolean;
};

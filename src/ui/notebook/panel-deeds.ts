import type { MeetingRecord } from '../../domain/coaching/compose-input';
import type { LedgerChange } from '../../domain/coaching/ledger';
import type { FilePath } from '../../domain/notes/file-path';
import type { WhileAway } from '../../domain/notes/note';
import type { PersonFile } from '../../domain/people/person';
import type { TakeBack } from '../../workflows/moves';
import type { AskedQuestion } from '../../workflows/note-changes';
import type { Notebook } from '../../workflows/notebook';
import type { PersonTools } from '../../workflows/people';
import type { PracticeState } from '../../workflows/practice';
import type { Upward } from '../../workflows/raising';
import type { Services } from '../../workflows/services';

/** What can be put down from the panel beyond typing, in the note that is open. Each rejects when it was not kept. */
export type PanelDeeds = {
  readonly raise: (text: string) => Promise<void>;
  readonly takeBackRaised: (text: string) => Promise<void>;
  readonly answerRaised: (raisedId: string, outcome: string) => Promise<void>;
  readonly dropRaised: (raisedId: string) => Promise<void>;
  readonly answerForMe: (asked: AskedQuestion, answer: string) => Promise<void>;
  readonly addWhileAway: (text: string, outcome: WhileAway['outcome']) => Promise<void>;
  readonly removeWhileAway: (id: string) => Promise<void>;
  readonly keepQuestion: (asked: AskedQuestion & { readonly about: string }) => Promise<string>;
  readonly dropQuestion: (id: string) => Promise<void>;
  readonly setFound: (id: string, found: string) => Promise<void>;
  readonly move: (delegationId: string, change: LedgerChange) => Promise<TakeBack>;
  readonly logChance: (taken: boolean, words: string) => Promise<void>;
  readonly tools: PersonTools;
};

/** What the panel knows beyond the agenda and the note. */
export type PanelFacts = {
  readonly person: PersonFile | undefined;
  readonly history: readonly MeetingRecord[];
  readonly upward: Upward;
  readonly practice: PracticeState;
};

export function deedsAt(path: FilePath, notebook: Notebook, practice: Services['practice']): PanelDeeds {
  return {
    raise: (text) => notebook.raiseUpward(path, text),
    takeBackRaised: (text) => notebook.takeBackRaised(path, text),
    answerRaised: (raisedId, outcome) => notebook.answerRaised(path, raisedId, outcome),
    dropRaised: (raisedId) => notebook.dropRaised(path, raisedId),
    answerForMe: (asked, answer) => notebook.answerForMe(path, asked, answer),
    addWhileAway: (text, outcome) => notebook.addWhileAway(path, text, outcome),
    removeWhileAway: (id) => notebook.removeWhileAway(path, id),
    keepQuestion: (asked) => notebook.keepQuestion(path, asked),
    dropQuestion: (id) => notebook.dropQuestion(path, id),
    setFound: (id, found) => notebook.setFound(path, id, found),
    move: (delegationId, change) => notebook.move(path, delegationId, change),
    logChance: (taken, words) => practice.logChance(path, taken, words),
    tools: notebook.personTools(path),
  };
}

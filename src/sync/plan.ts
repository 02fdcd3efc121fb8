import type { AgreedFile, DeviceFile } from './ports';

/** What is known of a file in OneDrive at the moment of planning. */
export type There =
  /** Nothing says that it is other than last agreed. */
  | { readonly kind: 'as-agreed' }
  /** It was asked for and is not there. A mere listing without it never leads here (I6). */
  | { readonly kind: 'absent' }
  /** It may be other than agreed; what it says was not read yet. */
  | { readonly kind: 'suspect'; readonly itemId: string }
  | { readonly kind: 'read'; readonly itemId: string; readonly tag: string; readonly text: string };

/** The next thing to do for one file. */
export type Step =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'read'; readonly itemId: string }
  | { readonly kind: 'create'; readonly text: string }
  | { readonly kind: 'update'; readonly text: string; readonly itemId: string; readonly ifMatch: string }
  | { readonly kind: 'agree'; readonly agreed: AgreedFile }
  | { readonly kind: 'take'; readonly agreed: AgreedFile }
  | { readonly kind: 'merge'; readonly base: string | undefined; readonly ours: string; readonly agreed: AgreedFile }
  | { readonly kind: 'forget' }
  | { readonly kind: 'drop' };

type Here = Pick<DeviceFile, 'text' | 'agreed'>;

/**
 * Decides the next step for one file from what is here, what was last agreed and what is there. The rules S1 to S11
 * are in `docs/sync.md`. No clock has a part in it (I11), and no step takes anything away that is not in the trash.
 *
 * @param isTrashed whether what is here is in the trash
 * @param sent texts that went out since the last agreement and whose answer may have been lost
 */
export function plan(here: Here | undefined, there: There, sent: readonly string[], isTrashed = false): Step {
  switch (there.kind) {
    case 'suspect':
      return { kind: 'read', itemId: there.itemId }; // S4
    case 'absent':
      return planAbsent(here, isTrashed);
    case 'as-agreed':
      return planUnchanged(here);
    case 'read':
      return planRead(here, { text: there.text, tag: there.tag, itemId: there.itemId }, sent, isTrashed);
  }
}

function planUnchanged(here: Here | undefined): Step {
  if (here === undefined) return { kind: 'nothing' };
  const { text, agreed } = here;
  if (agreed === undefined) return { kind: 'create', text }; // S2
  if (agreed.text === text) return { kind: 'nothing' }; // S1
  return { kind: 'update', text, itemId: agreed.itemId, ifMatch: agreed.tag }; // S3
}

function planAbsent(here: Here | undefined, isTrashed: boolean): Step {
  if (here === undefined) return { kind: 'nothing' };
  if (here.agreed === undefined) return { kind: 'create', text: here.text }; // S2
  return isTrashed && here.agreed.text === here.text ? { kind: 'drop' } : { kind: 'forget' }; // S11, S10
}

function planRead(here: Here | undefined, theirs: AgreedFile, sent: readonly string[], isTrashed: boolean): Step {
  if (here === undefined) return { kind: 'take', agreed: theirs }; // S6
  const { text, agreed } = here;
  if (isSame(agreed, theirs)) return planUnchanged(here);
  const isOurs = theirs.text === text || theirs.text === agreed?.text || sent.includes(theirs.text);
  if (isOurs) return { kind: 'agree', agreed: theirs }; // S5, S8
  if (agreed?.itemId !== theirs.itemId) return planOther(here, theirs, isTrashed);
  if (text === agreed.text) return { kind: 'take', agreed: theirs }; // S6
  return { kind: 'merge', base: agreed.text, ours: text, agreed: theirs }; // S7
}

/** There is another item under the name of the file. */
function planOther({ text, agreed }: Here, theirs: AgreedFile, isTrashed: boolean): Step {
  // What was deleted out of the trash does not come back in a file that was begun under its name.
  if (isTrashed && text === agreed?.text) return { kind: 'take', agreed: theirs }; // S11
  // It may have been made from an older text: what it lacks was not deleted by anyone.
  return { kind: 'merge', base: undefined, ours: text, agreed: theirs }; // S9
}

function isSame(a: AgreedFile | undefined, b: AgreedFile): boolean {
  return a?.text === b.text && a.tag === b.tag && a.itemId === b.itemId;
}

/** Why a meeting is not seen as a 1:1. The UI has a sentence for each. */
export type NotOneOnOne =
  | 'cancelled'
  | 'all-day'
  | 'declined'
  | 'declined-by-counterpart'
  | 'alone'
  | 'group'
  | 'distribution-list'
  | 'guests-hidden'
  | 'removed-by-you';

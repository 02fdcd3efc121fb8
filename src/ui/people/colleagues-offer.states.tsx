import { RightToLeft, ignore } from '../components/look.states';
import type { Looks } from '../components/look.states';
import { ColleaguesOfferView, ColleaguesSettingView } from './colleagues-offer';

const offer = <ColleaguesOfferView permission="missing" onAllow={ignore} onDecline={ignore} />;

export const colleaguesOfferStates: Looks = {
  'offered below the meetings': offer,
  'declined before, in Settings': <ColleaguesSettingView permission="declined" onAllow={ignore} />,
  'allowed, in Settings': <ColleaguesSettingView permission="given" onAllow={ignore} />,
  'right to left': <RightToLeft>{offer}</RightToLeft>,
};

import { CONSENT_STYLE } from './styles/consent-style';
import { FRONT_DOOR_STYLE } from './styles/front-door-style';
import { HOST_STYLE } from './styles/host-style';
import { OUTLOOK_STYLE } from './styles/outlook-style';

/** Style sheets by name, as the server hands them out under `/styles`. */
export const STYLES: Readonly<Record<string, string>> = {
  'front-door': FRONT_DOOR_STYLE,
  hosts: `${HOST_STYLE}${CONSENT_STYLE}${OUTLOOK_STYLE}`,
};

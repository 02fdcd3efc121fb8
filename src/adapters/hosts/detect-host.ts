import type { Host } from '../../workflows/ports';
import { browserHost } from './browser-host';
import { outlookHost } from './outlook-host';
import { teamsHost } from './teams-host';

/** The program around us. A page that loaded Office.js asks Outlook first; what is nobody's frame is a browser tab. */
export async function detectHost(options: { readonly hostOrigins: readonly string[] }): Promise<Host> {
  return (await outlookHost()) ?? (window.parent === window ? undefined : await teamsHost(options)) ?? browserHost();
}

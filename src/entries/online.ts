import { NOTES_SCOPES, PROFILE_SCOPES, SIGN_IN_SCOPES, WIDER_FILES_SCOPES } from '../adapters/auth/scopes';
import { msalTokens } from '../adapters/auth/msal-tokens';
import { appHome } from '../adapters/graph/app-home';
import { batched } from '../adapters/graph/batched';
import { graphCalendar } from '../adapters/graph/calendar';
import { createGraphClient, inScopes } from '../adapters/graph/client';
import { graphDirectory } from '../adapters/graph/directory';
import { graphInviteWriter } from '../adapters/graph/invite-writer';
import { graphOwnTimes } from '../adapters/graph/own-times';
import { oneDriveNotes } from '../adapters/graph/one-drive-notes';
import type { PlaceMemory } from '../adapters/graph/place-memory';
import type { Configuration } from './configuration';
import type { Online } from './join';
import { nextTask } from './next-task';

/** Sign-in and Graph: a script of its own, loaded beside the screen and never waited for by it. */
export function goOnline({ clientId, authority, graphBaseUrl }: Configuration, memory: PlaceMemory): Online {
  const tokens = msalTokens({ clientId, authority, redirectUri: new URL('sign-in-redirect.html', location.href).href, rest: nextTask });
  const client = batched(createGraphClient({ baseUrl: graphBaseUrl, scopes: SIGN_IN_SCOPES, token: tokens.silent }), nextTask);
  const notes = inScopes(client, NOTES_SCOPES);
  return {
    tokens,
    calendar: graphCalendar(client),
    directory: graphDirectory(client, PROFILE_SCOPES),
    inviteWriter: graphInviteWriter(client),
    ownTimes: graphOwnTimes(client),
    home: appHome(notes, { memory, widerScopes: WIDER_FILES_SCOPES }),
    remote: oneDriveNotes(notes, { memory, widerScopes: WIDER_FILES_SCOPES }),
  };
}

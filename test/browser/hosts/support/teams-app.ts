import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import { app, FrameContexts, meeting, pages } from '@microsoft/teams-js';

type Configuration = { readonly clientId: string; readonly authority: string; readonly graphBaseUrl: string; readonly hostOrigins: string[] };

/** A page that does with the real SDKs what the product does, and writes down what came of it. */
async function run(): Promise<void> {
  const configuration = JSON.parse(document.querySelector('meta[name="two-hats-configuration"]')?.getAttribute('content') ?? '') as Configuration;
  await app.initialize(configuration.hostOrigins);
  app.registerOnThemeChangeHandler((theme) => write('theme', theme));
  const context = await app.getContext();
  write('context', context);
  if (context.page.frameContext === FrameContexts.sidePanel) meeting.getMeetingDetails((error, details) => write('details', error ?? details));
  const client = await createNestablePublicClientApplication({ auth: { clientId: configuration.clientId, authority: configuration.authority } });
  const token = await client.acquireTokenSilent({ scopes: ['User.Read'] });
  const me = await fetch(`${configuration.graphBaseUrl}/v1.0/me`, { headers: { Authorization: `Bearer ${token.accessToken}` } });
  write('me', { status: me.status, name: ((await me.json()) as { displayName: string }).displayName, account: token.account.username });
  write('today', new Date().toISOString());
  const again = await client.acquireTokenSilent({ scopes: ['User.Read'], account: token.account });
  write('again', { fromCache: again.fromCache });
  on('More', async () => {
    try {
      write('more', (await client.acquireTokenSilent({ scopes: ['Files.ReadWrite'], account: token.account })).scopes);
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw error;
      await client.acquireTokenPopup({ scopes: ['Files.ReadWrite'] }).then(
        ({ scopes }) => write('more', scopes),
        (reason: unknown) => write('more', reason instanceof Error ? reason.message : reason),
      );
    }
  });
  on('Link', () => pages.currentApp.navigateTo({ pageId: 'two-hats', subPageId: 'person/noor' }));
  await app.notifySuccess();
}

function on(name: string, work: () => Promise<unknown>): void {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', () => void work().catch((error: unknown) => write('failure', String(error))));
  document.body.append(button);
}

function write(name: string, value: unknown): void {
  document.body.dataset[name] = JSON.stringify(value);
}

run().catch((error: unknown) => write('failure', error instanceof Error ? (error.stack ?? '') : String(error)));

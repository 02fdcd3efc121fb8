import { msalTokens } from '../../../../src/adapters/auth/msal-tokens';
import { detectHost } from '../../../../src/adapters/hosts/detect-host';
import { readConfiguration } from '../../../../src/entries/configuration';
import { reasonOf } from '../../../../src/domain/shared/failure';

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';

/** A page that finds its host and signs in as the product does, through its adapters, and writes down what came of it. */
async function run(): Promise<void> {
  const configuration = readConfiguration();
  const host = await detectHost(configuration);
  write('host', { kind: host.kind, locale: host.locale, deepLink: host.deepLink ?? null });
  write('theme', host.theme());
  const leave = host.subscribeTheme(() => write('theme', host.theme()));
  on('Stop watching', leave);
  on('Links', () => ['https://example.org/page', 'javascript:alert(1)', 'http://example.org/', 'no address'].forEach(host.openLink));
  write('meeting', (await host.meeting().catch(reasonOf)) ?? null);
  host.ready();

  const tokens = msalTokens({ clientId: configuration.clientId, authority: configuration.authority, redirectUri: new URL('sign-in-redirect.html', location.href).href, rest: () => Promise.resolve() });
  const asked = (work: Promise<unknown>) => work.then((token) => (typeof token === 'string' ? scopesOf(token) : 'done'), reasonOf);
  on('Token', async () => write('token', await asked(tokens.silent(['User.Read']))));
  on('Anew', async () => write('anew', await asked(tokens.silent(['User.Read'], undefined, true))));
  on('Claims', async () => write('claims', await asked(tokens.silent(['User.Read'], CLAIMS))));
  on('Wider', async () => write('wider', await asked(tokens.silent(['Files.ReadWrite']))));
  on('Allow', async () => write('allow', await asked(tokens.interact(['Files.ReadWrite']))));
  on('Sign out', async () => write('out', await asked(tokens.signOut())));
}

function scopesOf(token: string): unknown {
  const [, payload = ''] = token.split('.');
  return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { scp: unknown }).scp;
}

function on(name: string, work: () => unknown): void {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', () => void Promise.resolve(work()).catch((error: unknown) => write('failure', String(error))));
  document.body.append(button);
}

function write(name: string, value: unknown): void {
  document.body.dataset[name] = JSON.stringify(value);
}

run().catch((error: unknown) => write('failure', error instanceof Error ? (error.stack ?? '') : String(error)));

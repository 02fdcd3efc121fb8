import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { parse } from 'yaml';

import { readDeployment } from '../../manifest/deployment.mjs';
import { manifestOf } from '../../manifest/manifest.mjs';
import { COLLEAGUES_SCOPES, NOTES_SCOPES, SIGN_IN_SCOPES, WIDER_FILES_SCOPES } from '../../src/adapters/auth/scopes';

const MANIFEST = join(__dirname, '../../manifest');
const DOCS = join(__dirname, '../../docs');
const CLIENT = '1f6e2a40-1111-4222-8333-944445555666';
const REDIRECTS = ['https://notes.example.com/two-hats/sign-in-redirect.html', 'brk-multihub://notes.example.com'];

/** Stands in for the Azure CLI: writes down what it is asked and answers an id that tells the permission it is for. */
const FAKE_AZ = `#!/usr/bin/env node
const words = process.argv.slice(2);
require('fs').appendFileSync(process.env.AZ_LOG, JSON.stringify(words) + '\\n');
const scope = /value=='([^']+)'/.exec(words.join(' '))?.[1];
const answer = scope !== undefined ? 'id of ' + scope : words[0] === 'rest' ? '${CLIENT}' : words[0] === 'account' ? 'the-tenant' : '';
if (answer !== '') console.log(answer);
`;

type Application = { signInAudience: string; spa: { redirectUris: string[] }; requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string; type: string }[] }[] };

describe('register.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-hats-register-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]) => {
    writeFileSync(join(folder, 'az'), FAKE_AZ, { mode: 0o755 });
    writeFileSync(join(folder, 'log'), '');
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`, AZ_LOG: join(folder, 'log') };
    const { status, stdout, stderr } = spawnSync('sh', [join(MANIFEST, 'registration/register.sh'), ...words], { env, encoding: 'utf8' });
    const asked = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as string[]);
    return { status, stdout, stderr, asked };
  };

  it('asks for what the product needs at first and comes back where the product does, and for nothing more', () => {
    const { status, stdout, asked } = run('notes.example.com/two-hats');
    expect(status).toBe(0);
    const body = asked.find(([verb]) => verb === 'rest')?.find((word) => word.startsWith('{')) ?? '';
    const application = JSON.parse(body) as Application;
    expect(application.spa.redirectUris).toEqual(REDIRECTS);
    expect(application.signInAudience).toBe('AzureADMyOrg');
    expect(application.requiredResourceAccess).toEqual([
      { resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: [...SIGN_IN_SCOPES, ...NOTES_SCOPES].map((scope) => ({ id: `id of ${scope}`, type: 'Scope' })) },
    ]);
    expect(Object.keys(application).sort()).toEqual(['displayName', 'requiredResourceAccess', 'signInAudience', 'spa']);
    expect(stdout).toBe(`TWO_HATS_CLIENT_ID=${CLIENT}\nTWO_HATS_AUTHORITY=https://login.microsoftonline.com/the-tenant\n`);
  });

  it('asks which host when it is not said, and does nothing', () => {
    const { status, stderr, asked } = run();
    expect(status).not.toBe(0);
    expect(stderr).toContain('Say the host');
    expect(asked).toEqual([]);
  });
});

describe('register.ps1', () => {
  const text = readFileSync(join(MANIFEST, 'registration/register.ps1'), 'utf8');

  it('asks for the same and comes back to the same addresses', () => {
    const permissions = /^\$Permissions = (.*)$/m.exec(text)?.[1]?.match(/[\w.]+/g);
    expect(permissions).toEqual([...SIGN_IN_SCOPES, ...NOTES_SCOPES]);
    const addresses = [...(/RedirectUris = @\(([^)]*)\)/.exec(text)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, address = '']) => address.replace('$HostName', 'notes.example.com/two-hats').replace('$Origin', 'notes.example.com'));
    expect(addresses).toEqual(REDIRECTS);
    expect(text).toContain("-SignInAudience 'AzureADMyOrg'");
    expect(text).toContain("Type = 'Scope'");
    expect(text).not.toMatch(/Type = 'Role'|PasswordCredential|KeyCredential/);
  });
});

describe('the rest that names scopes and addresses', () => {
  const manifest = manifestOf({ baseUrl: 'https://notes.example.com/two-hats', clientId: CLIENT, version: '1.2.3' });

  it('has the manifest fetch the first token for what the product asks first, in its order', () => {
    expect(manifest.webApplicationInfo.nestedAppAuthInfo).toEqual([{ redirectUri: REDIRECTS[1], scopes: [...SIGN_IN_SCOPES] }]);
  });

  it.each(['deploy.md', 'admin-guide.md'])('names each scope that the product can ask for in docs/%s, and no other of its kind', (name) => {
    const named = new Set(readFileSync(join(DOCS, name), 'utf8').match(/`(?:User|Calendars|Files|Mail|People|Directory)\.[A-Za-z.]+`/g)?.map((word) => word.slice(1, -1)));
    expect(named).toEqual(new Set([...SIGN_IN_SCOPES, ...NOTES_SCOPES, ...COLLEAGUES_SCOPES, ...WIDER_FILES_SCOPES]));
  });

  it('shows both scripts word for word in docs/deploy.md', () => {
    const page = readFileSync(join(DOCS, 'deploy.md'), 'utf8');
    for (const name of ['register.sh', 'register.ps1']) expect(page).toContain(readFileSync(join(MANIFEST, 'registration', name), 'utf8').trim());
  });
});

describe('m365agents.yml', () => {
  type Step = { uses: string; with: { run?: string; workingDirectory?: string; appPackagePath?: string } };
  const { provision, publish } = parse(readFileSync(join(MANIFEST, 'm365agents.yml'), 'utf8')) as { provision: Step[]; publish: Step[] };

  it.each([['provision', provision], ['publish', publish]])('makes the package by our own command and hands on that very file: %s', (_name, steps) => {
    const [make, ...rest] = steps;
    expect([make?.uses, make?.with.workingDirectory]).toEqual(['script', '..']);
    const words = (make?.with.run ?? '').replace('${{TWO_HATS_HOST}}', 'notes.example.com').replace('${{TWO_HATS_CLIENT_ID}}', CLIENT).split(' ');
    expect(words.slice(0, 4)).toEqual(['npm', 'run', 'package', '--']);
    const deployment = readDeployment(words.slice(4));
    const out = deployment.kind === 'ok' ? deployment.out : 'refused';
    for (const step of rest) expect(step.with.appPackagePath).toBe(`../${out}`);
    expect(rest.map(({ uses }) => uses)).toContain('teamsApp/validateAppPackage');
  });
});

import { OF_SCRIPTS, ASK_ANEW } from '../src/entries/header-files.mjs';
import { pageKind, securityHeaders } from '../src/entries/headers.mjs';

const PAGES = ['tab', 'side-panel', 'task-pane', 'commands', 'tab-configuration', 'sign-in-redirect'];
/** With and without the quotes that a minifier leaves out. */
const CONFIGURATION = /<meta name="?two-hats-configuration"? content=(?:"([^"]*)"|'([^']*)')/;
const FIRST_SCRIPT = /<script[^>]* src="?([^"\s>:]+\.js)/;

/**
 * Asks a host for every page and says in words what it serves otherwise than the product needs: `node manifest/check-host.mjs
 * https://notes.example.com`. What the headers must be is worked out from the configuration in the page itself, so a value that was
 * changed in one place only is found.
 * @param {string} baseUrl
 * @param {typeof globalThis.fetch} [fetch]
 * @returns {Promise<readonly string[]>} empty when all is well
 */
export async function checkHost(baseUrl, fetch = globalThis.fetch) {
  const base = baseUrl.replace(/\/+$/, '');
  const problems = await Promise.all(PAGES.map((page) => pageProblems(`${base}/${page}.html`, `${page}.html`, fetch)));
  const about = await answerOf(`${base}/about.html`, fetch);
  return [...problems.flat(), ...(typeof about === 'string' ? [about] : [])];
}

/** @param {string} address @param {string} page @param {typeof globalThis.fetch} fetch @returns {Promise<readonly string[]>} */
async function pageProblems(address, page, fetch) {
  const answer = await answerOf(address, fetch);
  if (typeof answer === 'string') return [answer];
  const text = await answer.text();
  const configuration = configurationIn(text);
  if (configuration === undefined) return [`${page}: this is no page of Two Hats: it has no configuration. Is another site on this host, or a sign-in before it?`];
  const wanted = { ...securityHeaders(pageKind(page), configuration), 'Cache-Control': ASK_ANEW };
  const script = FIRST_SCRIPT.exec(text)?.[1];
  return [
    ...(page === 'tab.html' && configuration.clientId.startsWith('00000000-') ? [`${page}: the client id was never set. Build again with TWO_HATS_CLIENT_ID.`] : []),
    ...headerProblems(page, answer.headers, wanted),
    ...(answer.headers.has('x-frame-options') ? [`${page}: the host adds X-Frame-Options, and Teams will show an empty page. Take it away.`] : []),
    ...(script === undefined ? [] : await scriptProblems(new URL(script, address).href, fetch)),
  ];
}

/** @param {string} address @param {typeof globalThis.fetch} fetch @returns {Promise<readonly string[]>} */
async function scriptProblems(address, fetch) {
  const answer = await answerOf(address, fetch);
  if (typeof answer === 'string') return [answer];
  await answer.body?.cancel();
  const name = new URL(address).pathname;
  const type = answer.headers.get('content-type') ?? 'none';
  return [...headerProblems(name, answer.headers, OF_SCRIPTS), ...(/javascript/.test(type) ? [] : [`${name}: comes as "${type}" where a script is wanted; browsers will refuse it.`])];
}

/** @param {string} place @param {Headers} headers @param {Readonly<Record<string, string>>} wanted */
function headerProblems(place, headers, wanted) {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const sent = headers.get(name);
    if (sent === value) return [];
    return [sent === null ? `${place}: ${name} is missing. It must be: ${value}` : `${place}: ${name} is "${sent}" and must be: ${value}`];
  });
}

/** @param {string} address @param {typeof globalThis.fetch} fetch @returns {Promise<Response | string>} the answer, or what is wrong with it */
async function answerOf(address, fetch) {
  try {
    const answer = await fetch(address);
    return answer.ok ? answer : `${address}: the host answers ${answer.status}. Is the whole of dist/app there?`;
  } catch (error) {
    return `${address}: cannot be reached (${error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)}).`;
  }
}

/**
 * @param {string} text
 * @returns {(import('../src/entries/headers.mjs').Reach & { clientId: string }) | undefined}
 */
function configurationIn(text) {
  const found = CONFIGURATION.exec(text);
  const content = found?.[1] ?? found?.[2];
  if (content === undefined) return undefined;
  try {
    return JSON.parse(content.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  } catch {
    return undefined;
  }
}

/** @param {readonly string[]} words the command line */
async function main([address, ...more]) {
  if (address === undefined || more.length > 0 || !URL.canParse(address)) {
    process.stderr.write('Say which host: npm run check-host -- https://notes.example.com\n');
    process.exit(2);
  }
  const problems = await checkHost(address);
  process.stdout.write(problems.length === 0 ? `${address}: every page is there with its headers.\n` : `${problems.join('\n')}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) void main(process.argv.slice(2));

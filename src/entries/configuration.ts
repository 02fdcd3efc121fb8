/** What differs from one deployment to the next; `docs/deploy.md` says how to set each value. */
export type Configuration = {
  readonly clientId: string;
  readonly authority: string;
  readonly graphBaseUrl: string;
  /** Origins beyond Microsoft's own that may frame the app. */
  readonly hostOrigins: readonly string[];
  /** An organisation's own prompts. */
  readonly promptsUrl: string | undefined;
  /** The app's id in an organisation's catalogue, which Teams gives it there; undefined where it was uploaded by itself. */
  readonly teamsAppId: string | undefined;
};

type Expected = 'there' | 'an object' | 'the id of the app registration' | 'the id of the app in Teams' | 'a list of origins' | 'an address that begins with https://' | 'JSON';

/** The page was put on a host without its values, or with wrong ones. `message` is for the person who deploys. */
export class ConfigurationProblem extends Error {
  override readonly name = 'ConfigurationProblem';

  /** @param part which value it is; never the value itself */
  constructor(
    readonly part: string,
    readonly expected: Expected,
  ) {
    super(`${part} is not ${expected}.`);
  }
}

const ELEMENT = 'meta[name="two-hats-configuration"]';

/** @throws {ConfigurationProblem} that names the value which is missing or wrong */
export function readConfiguration(page: ParentNode = document): Configuration {
  const content = page.querySelector(ELEMENT)?.getAttribute('content');
  if (content === undefined || content === null) throw new ConfigurationProblem(ELEMENT, 'there');
  return decodeConfiguration(parsed(content));
}

/** @throws {ConfigurationProblem} */
export function decodeConfiguration(value: unknown): Configuration {
  if (typeof value !== 'object' || value === null) throw new ConfigurationProblem('configuration', 'an object');
  const { clientId, authority, graphBaseUrl, hostOrigins = [], promptsUrl, teamsAppId } = value as Partial<Record<keyof Configuration, unknown>>;
  if (typeof clientId !== 'string' || clientId === '') throw new ConfigurationProblem('clientId', 'the id of the app registration');
  if (!Array.isArray(hostOrigins)) throw new ConfigurationProblem('hostOrigins', 'a list of origins');
  return {
    clientId,
    authority: address('authority', authority),
    graphBaseUrl: address('graphBaseUrl', graphBaseUrl),
    hostOrigins: hostOrigins.map((origin: unknown) => new URL(address('hostOrigins', origin)).origin),
    promptsUrl: promptsUrl === undefined ? undefined : address('promptsUrl', promptsUrl),
    teamsAppId: teamsAppId === undefined ? undefined : guid('teamsAppId', teamsAppId),
  };
}

function guid(name: string, value: unknown): string {
  if (typeof value !== 'string' || !/^[\da-f-]{36}$/i.test(value)) throw new ConfigurationProblem(name, 'the id of the app in Teams');
  return value;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new ConfigurationProblem('configuration', 'JSON');
  }
}

/** Tokens go to these addresses, so plain `http` is for this very machine alone. */
function address(name: string, value: unknown): string {
  const url = urlOf(value);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))) {
    throw new ConfigurationProblem(name, 'an address that begins with https://');
  }
  return url.href.replace(/\/$/, '');
}

function urlOf(value: unknown): URL | undefined {
  try {
    return typeof value === 'string' ? new URL(value) : undefined;
  } catch {
    return undefined;
  }
}

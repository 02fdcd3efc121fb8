/** @jest-environment jsdom */
import { ConfigurationProblem, decodeConfiguration, readConfiguration } from '../../src/entries/configuration';

const RIGHT = { clientId: 'c1', authority: 'https://login.example.com/organizations', graphBaseUrl: 'https://graph.example.com' };

function page(content: string | undefined): Document {
  const document = new DOMParser().parseFromString('<!doctype html><title>t</title>', 'text/html');
  if (content === undefined) return document;
  const meta = document.createElement('meta');
  meta.name = 'two-hats-configuration';
  meta.content = content;
  document.head.append(meta);
  return document;
}

describe('readConfiguration', () => {
  it('reads what stands in the page, with no further host origins where none are named', () => {
    expect(readConfiguration(page(JSON.stringify(RIGHT)))).toEqual({ ...RIGHT, hostOrigins: [], promptsUrl: undefined, teamsAppId: undefined });
  });

  it.each([
    [undefined, 'is not there'],
    ['{', 'is not JSON'],
    ['[]', 'clientId is not'],
  ])('says what is wrong with a page that has %s', (content, words) => {
    expect(() => readConfiguration(page(content))).toThrow(ConfigurationProblem);
    expect(() => readConfiguration(page(content))).toThrow(words);
  });
});

describe('decodeConfiguration', () => {
  it('takes the slash off addresses, so that paths can be put behind them', () => {
    expect(decodeConfiguration({ ...RIGHT, graphBaseUrl: 'https://graph.example.com/' }).graphBaseUrl).toBe('https://graph.example.com');
  });

  it('keeps of a host origin the origin alone', () => {
    expect(decodeConfiguration({ ...RIGHT, hostOrigins: ['http://localhost:4282/host'] }).hostOrigins).toEqual(['http://localhost:4282']);
  });

  it.each([
    ['authority', 'http://login.example.com'],
    ['authority', 'javascript:alert(1)'],
    ['graphBaseUrl', undefined],
    ['graphBaseUrl', 'graph.example.com'],
    ['promptsUrl', 'ftp://example.com/prompts.yaml'],
    ['teamsAppId', 'Two Hats'],
    ['hostOrigins', 'https://example.com'],
    ['clientId', ''],
  ])('refuses %s of %s by its name', (name, value) => {
    expect(() => decodeConfiguration({ ...RIGHT, [name]: value })).toThrow(name);
  });

  it('allows plain http for this very machine', () => {
    expect(decodeConfiguration({ ...RIGHT, graphBaseUrl: 'http://127.0.0.1:4281/v1.0' }).graphBaseUrl).toBe('http://127.0.0.1:4281/v1.0');
  });
});

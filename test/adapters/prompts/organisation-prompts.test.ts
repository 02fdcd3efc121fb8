import { organisationPrompts } from '../../../src/adapters/prompts/organisation-prompts';

const URL = 'https://hr.example/prompts.yaml';

function reading(answer: Response | Error) {
  const asked: [string, RequestInit | undefined][] = [];
  const fetch = ((url: string, init?: RequestInit) => {
    asked.push([url, init]);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as typeof globalThis.fetch;
  return { asked, read: organisationPrompts(URL, fetch).read! };
}

/** A body that never ends. */
function endless(): Response {
  const chunk = new Uint8Array(300_000).fill(120);
  return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }));
}

describe('organisationPrompts', () => {
  it('reads the file as text, and tells the host nothing of the user', async () => {
    const { asked, read } = reading(new Response('two-hats-prompts: 1 # für alle'));
    expect(await read()).toEqual({ kind: 'text', text: 'two-hats-prompts: 1 # für alle' });
    expect(asked).toEqual([[URL, expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' })]]);
    expect(asked[0]?.[1]?.headers).toBeUndefined();
  });

  it('reads an empty answer as an empty file', async () => {
    expect(await reading(new Response(null)).read()).toEqual({ kind: 'text', text: '' });
  });

  it('refuses what is not UTF-8', async () => {
    expect(await reading(new Response(new Uint8Array([0x66, 0xfc, 0x72]))).read()).toEqual({ kind: 'not-utf-8' });
  });

  it('stops reading what is larger than any library', async () => {
    expect(await reading(endless()).read()).toEqual({ kind: 'too-large' });
    expect(await reading(new Response('x'.repeat(10_000_000))).read()).toEqual({ kind: 'too-large' });
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'busy'],
    [503, 'busy'],
    [403, 'unexpected'],
  ])('says why it was not answered: %s is %s', async (status, reason) => {
    await expect(reading(new Response('', { status })).read()).rejects.toMatchObject({ reason });
  });

  it('takes no answer for being offline, and repeats nothing of the address in the error', async () => {
    const { read } = reading(new TypeError(`Failed to fetch ${URL}`));
    await expect(read()).rejects.toMatchObject({ reason: 'offline', message: expect.not.stringContaining('hr.example') as string });
  });
});

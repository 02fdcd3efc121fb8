import { Failure } from '../../domain/shared/failure';
import type { AddressEntry } from '../../workflows/ports';
import { sendBatch } from './batched';
import type { GraphClient, GraphRequest } from './client';
import { decodeEntry } from './decode-person';
import { optionalFields, optionalList } from './decode-value';
import { failureOf, type GraphAnswer } from './graph-answer';
import { translateErrors } from './translate-errors';

/** Needs no administrator by default. Asked for silently: where it was not granted, the look-up fails and nobody is asked. */
const COLLEAGUES = ['User.ReadBasic.All'];

/** With the small scope some properties may be refused rather than left empty; then less is asked for. */
const ALL_ADDRESSES = '$select=id,displayName,mail,userPrincipalName,otherMails';
const MAIN_ADDRESSES = '$select=id,displayName,mail,userPrincipalName';

/** More parts than that Graph refuses in one batch. */
const BATCH_SIZE = 20;

type Question = (address: string) => string;

const byName: Question = (address) => `/users/${encodeURIComponent(address)}?${ALL_ADDRESSES}`;
const byNameOnly: Question = (address) => `/users/${encodeURIComponent(address)}?${MAIN_ADDRESSES}`;
const byAnyAddress: Question = (address) =>
  listing(`mail eq ${quoted(address)} or otherMails/any(o:o eq ${quoted(address)}) or proxyAddresses/any(p:p eq ${quoted(`smtp:${address}`)})`);
const byMail: Question = (address) => listing(`mail eq ${quoted(address)}`);

/**
 * Asks the directory for each address: by sign-in name, which is the cheap way, and where that is nobody's, by every
 * address that it lets a small scope search. Nobody's at all is a group's: lists and groups themselves can be read
 * only with an administrator's consent. What no question settles is left out.
 */
export function lookUpAddresses(client: GraphClient, addresses: readonly string[]): Promise<ReadonlyMap<string, AddressEntry>> {
  return translateErrors('look up addresses', false, async () => {
    const found = new Map<string, AddressEntry>();
    const ask = async (question: Question, open: readonly string[]) => {
      const [absent, refused]: [string[], string[]] = [[], []];
      for (const [address, answer] of await askAll(client, question, open)) {
        const outcome = outcomeOf(answer);
        if (outcome.kind === 'person') found.set(address, outcome.entry);
        else if (outcome.kind === 'absent') absent.push(address);
        else if (outcome.kind === 'refused') refused.push(address);
      }
      return { absent, refused };
    };

    const first = await ask(byName, addresses);
    const again = await ask(byNameOnly, first.refused);
    if (again.refused.length > 0) throw new Failure('consent-needed', 'look up addresses');
    const searched = await ask(byAnyAddress, [...first.absent, ...again.absent]);
    const searchedLess = await ask(byMail, searched.refused);
    for (const address of [...searched.absent, ...searchedLess.absent]) found.set(address, { kind: 'group' });
    return found;
  });
}

async function askAll(client: GraphClient, question: Question, addresses: readonly string[]): Promise<readonly (readonly [string, GraphAnswer | undefined])[]> {
  const answers: (readonly [string, GraphAnswer | undefined])[] = [];
  for (let start = 0; start < addresses.length; start += BATCH_SIZE) {
    const some = addresses.slice(start, start + BATCH_SIZE);
    const requests = some.map((address): GraphRequest => ({ method: 'GET', path: question(address) }));
    const batch = await sendBatch(client, requests, COLLEAGUES);
    answers.push(...some.map((address, index) => [address, batch[index]] as const));
  }
  return answers;
}

type Outcome =
  | { readonly kind: 'person'; readonly entry: AddressEntry }
  | { readonly kind: 'absent' }
  /** The question is not one that may be asked, or not in this form. */
  | { readonly kind: 'refused' }
  /** Busy, or out of order: to be asked another time. */
  | { readonly kind: 'unanswered' };

function outcomeOf(answer: GraphAnswer | undefined): Outcome {
  if (answer === undefined) return { kind: 'unanswered' };
  if (answer.status === 200) {
    const { value } = optionalFields(answer.body);
    const entry = decodeEntry(Array.isArray(value) ? optionalList(value)[0] : answer.body);
    return entry === undefined ? { kind: 'absent' } : { kind: 'person', entry };
  }
  const { reason } = failureOf('look up addresses', answer, false);
  if (reason === 'not-found') return { kind: 'absent' };
  return reason === 'consent-needed' || answer.status === 400 ? { kind: 'refused' } : { kind: 'unanswered' };
}

function listing(filter: string): string {
  return `/users?$filter=${encodeURIComponent(filter)}&${MAIN_ADDRESSES}&$top=1`;
}

/** OData doubles a quotation mark inside a text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

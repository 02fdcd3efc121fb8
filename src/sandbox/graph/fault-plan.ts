import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The faults that a server can play, by their names in the list of promises. */
export const FAULT_NAMES = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F10', 'F11', 'F17', 'F19'] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

/** What goes wrong with one request. */
export type Fault =
  /** The connection breaks before the request is looked at. */
  | { readonly kind: 'connection-lost' }
  /** The request takes effect, then the connection breaks. */
  | { readonly kind: 'answer-lost' }
  /** 504 at once; the request takes effect later. */
  | { readonly kind: 'late' }
  | { readonly kind: 'throttled'; readonly saysWhen: boolean }
  | { readonly kind: 'token-refused' }
  | { readonly kind: 'consent-withdrawn' }
  | { readonly kind: 'refused'; readonly status: ContentfulStatusCode; readonly code: string; readonly message: string; readonly inner?: string };

export type FaultedRequest = {
  readonly method: string;
  /** Path below `/v1.0`, with its query. */
  readonly path: string;
  /** Parts of a batch share one connection, so that faults of the connection strike the batch alone. */
  readonly isPart: boolean;
};

export type FaultPlan = {
  /** Replaces what goes wrong: `count` times on the next requests that it can strike, or again and again when undefined. */
  readonly set: (wanted: { readonly names: readonly string[]; readonly count?: number | undefined }) => void;
  /** While false, every connection is lost. */
  readonly setOnline: (isOnline: boolean) => void;
  readonly isOnline: () => boolean;
  /** What goes wrong with this request; undefined for nothing. */
  readonly next: (request: FaultedRequest) => Fault | undefined;
};

/** Requests from one fault to the next; uneven, and thirteen in all, so that a client that asks for so many at a time is not struck at the same step each time. */
const GAPS = [3, 4, 2, 4];

/** Whether `text` names a fault that a server can play. */
export function isFaultName(text: string): text is FaultName {
  return (FAULT_NAMES as readonly string[]).includes(text);
}

/**
 * Decides by counting, never by chance, which request is struck by what.
 *
 * Without a count about every third request is struck, so that a client that
 * tries again makes progress; F10 alone strikes every second write.
 */
export function createFaultPlan(initial: readonly string[] = []): FaultPlan {
  let names = initial.filter(isFaultName);
  let left: number | undefined;
  let isOnline = true;
  let untilNext = GAPS[0] ?? 1;
  let struck = 0;
  let writes = 0;

  const isDue = (): boolean => {
    if (left !== undefined) return left > 0;
    untilNext -= 1;
    return untilNext <= 0;
  };
  const strike = (name: FaultName, request: FaultedRequest): Fault => {
    struck += 1;
    untilNext = GAPS[struck % GAPS.length] ?? 1;
    if (left !== undefined) left -= 1;
    return faultOf(name, request, struck);
  };

  return {
    set: ({ names: wanted, count }) => {
      names = wanted.filter(isFaultName);
      left = count;
    },
    setOnline: (online) => {
      isOnline = online;
    },
    isOnline: () => isOnline,
    next: (request) => {
      const possible = names.filter((name) => CAN_STRIKE[name](request));
      if (possible.length === 0) return undefined;
      if (left === undefined && names.length === 1 && names[0] === 'F10') {
        writes += 1;
        return writes % 2 === 0 ? faultOf('F10', request, writes) : undefined;
      }
      const name = possible[struck % possible.length];
      return name !== undefined && isDue() ? strike(name, request) : undefined;
    },
  };
}

const WRITES = new Set(['PUT', 'PATCH', 'POST', 'DELETE']);

const isBatch = ({ path }: FaultedRequest): boolean => path.startsWith('/$batch');
const isFile = ({ path }: FaultedRequest): boolean => path.startsWith('/me/drive');
const isWrite = (request: FaultedRequest): boolean =>
  WRITES.has(request.method) && !isBatch(request) && !request.path.includes('/getSchedule');
const isConnection = (request: FaultedRequest): boolean => !request.isPart;
const isLastingConnection = (request: FaultedRequest): boolean => isConnection(request) && (isWrite(request) || isBatch(request));
const isSingle = (request: FaultedRequest): boolean => !isBatch(request);
const isUpload = (request: FaultedRequest): boolean => isFile(request) && isWrite(request) && request.method !== 'DELETE';

/** Which requests each fault can strike. */
const CAN_STRIKE: Readonly<Record<FaultName, (request: FaultedRequest) => boolean>> = {
  F1: isConnection,
  F2: isLastingConnection,
  F3: isLastingConnection,
  F4: isSingle,
  F5: isSingle,
  F6: isSingle,
  F7: isConnection,
  F8: isSingle,
  F10: (request) => isWrite(request) && request.method !== 'POST',
  F11: isUpload,
  F17: ({ path }) => /\/delta\b/.test(path),
  F19: (request) => isUpload(request) && request.method !== 'PATCH',
};

const OUTAGES = [
  [500, 'generalException', 'General exception while processing'],
  [502, 'UnknownError', 'Bad gateway'],
  [503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.'],
  [504, 'UnknownError', 'The gateway timed out.'],
] as const;

function faultOf(name: FaultName, request: FaultedRequest, turn: number): Fault {
  switch (name) {
    case 'F1':
      return { kind: 'connection-lost' };
    case 'F2':
      return { kind: 'answer-lost' };
    case 'F3':
      return { kind: 'late' };
    case 'F4':
    case 'F5':
      return { kind: 'throttled', saysWhen: name === 'F4' };
    case 'F6': {
      const [status, code, message] = OUTAGES[(turn - 1) % OUTAGES.length] ?? OUTAGES[0];
      return { kind: 'refused', status, code, message };
    }
    case 'F7':
      return { kind: 'token-refused' };
    case 'F8':
      return { kind: 'consent-withdrawn' };
    default:
      return refusalOf(name, isFile(request));
  }
}

function refusalOf(name: 'F10' | 'F11' | 'F17' | 'F19', isForFile: boolean): Fault {
  switch (name) {
    case 'F10':
      return isForFile
        ? { kind: 'refused', status: 412, code: 'resourceModified', message: "ETag does not match current item's value" }
        : { kind: 'refused', status: 412, code: 'ErrorIrresolvableConflict', message: CONFLICT };
    case 'F11':
      return { kind: 'refused', status: 409, code: 'nameAlreadyExists', message: 'Name already exists' };
    case 'F17':
      return isForFile
        ? { kind: 'refused', status: 410, code: 'resyncRequired', message: 'Resync required. Replace any local items with the server\'s version.' }
        : { kind: 'refused', status: 410, code: 'SyncStateNotFound', message: 'The sync state generation is not found.' };
    case 'F19':
      return { kind: 'refused', status: 507, code: 'quotaLimitReached', message: 'Insufficient Space Available', inner: 'insufficientStorage' };
  }
}

export const CONFLICT = 'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.';

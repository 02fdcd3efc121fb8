/** One request to the emulator, or one part of a batch. */
export type LoggedRequest = {
  /** ISO date-time by the sandbox's clock. */
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** As it was sent, read as UTF-8; null for none. */
  readonly requestBody: string | null;
  /** 0 where the connection broke before an answer was sent. */
  readonly status: number;
};

export type RequestLog = {
  readonly add: (entry: LoggedRequest) => void;
  readonly entries: () => readonly LoggedRequest[];
  readonly clear: () => void;
};

/** A log in memory. Tokens do not get into it. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    add: (entry) => {
      entries.push({ ...entry, requestHeaders: redacted(entry.requestHeaders) });
    },
    entries: () => [...entries],
    clear: () => {
      entries.length = 0;
    },
  };
}

const SECRET = new Set(['authorization', 'cookie']);

function redacted(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, SECRET.has(name.toLowerCase()) ? 'redacted' : value]));
}

/** The sandbox's own pages, by path: each an empty page with one script of `dist/sandbox/pages` and, where named, its style. */
export const SANDBOX_PAGES: Readonly<Record<string, { readonly title: string; readonly script: string; readonly style: string | undefined }>> = {
  '/': { title: 'Two Hats sandbox', script: 'front-door', style: 'front-door' },
  '/teams': { title: 'Teams personal tab', script: 'teams', style: 'hosts' },
  '/meeting': { title: 'Meeting side panel', script: 'meeting', style: 'hosts' },
  '/outlook-organizer': { title: 'Outlook appointment (organizer)', script: 'outlook', style: 'hosts' },
  '/outlook-attendee': { title: 'Outlook appointment (attendee)', script: 'outlook', style: 'hosts' },
  '/phone': { title: 'Phone', script: 'phone', style: 'hosts' },
  '/gallery': { title: 'Gallery', script: 'gallery', style: undefined },
};

export function sandboxPage({ title, script, style }: { readonly title: string; readonly script: string; readonly style: string | undefined }): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    ${style === undefined ? '' : `<link rel="stylesheet" href="/styles/${style}.css">`}
    <script defer src="/pages/${script}.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>
`;
}

/**
 * The policy of the sandbox's own pages: their own scripts and styles, the
 * app in frames, nothing beyond this machine. Fluent UI in the gallery puts
 * its rules into style elements whose text is empty.
 */
export function sandboxHeaders(appOrigin: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data:",
      "connect-src 'self'",
      `frame-src 'self' ${appOrigin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The empty page that shows an invitation's body: its own styles count, nothing else does. */
export const BODY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Body</title>
<style>body { font: 15px/1.4 Calibri, "Segoe UI", sans-serif; color: #242424; background: #ffffff; margin: 12px; min-height: 400px; } body:focus { outline: none; }</style></head><body></body></html>`;

export const BODY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

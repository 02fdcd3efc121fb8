import { html } from 'hono/html';

import type { Account } from './token-signer';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:12vh auto;padding:0 1.5rem;color:#242424;background:#fafafa}
button{font:inherit;padding:.5rem 1.1rem;margin:1rem .5rem 0 0;border:1px solid #d1d1d1;border-radius:4px;background:#fff}
button[value=accept]{background:#5b5fc7;border-color:#5b5fc7;color:#fff}`;

/** One account to choose, and what it would allow the app. A page without script. */
export async function accountPage(account: Account, missing: readonly string[], redirectUri: string): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Sign in to the sandbox</title>
        <style nonce="two-hats">${STYLE}</style>
      </head>
      <body>
        <h1>Sign in</h1>
        <p>${account.name}<br />${account.address}</p>
        ${missing.length === 0 ? '' : html`<p>Two Hats asks for:</p><ul>${missing.map((scope) => html`<li>${scope}</li>`)}</ul>`}
        <form method="post">
          <button name="choice" value="accept">Accept</button>
          <button name="choice" value="cancel">Cancel</button>
        </form>
      </body>
    </html>`;
  return new Response(page.toString(), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      // The answer to the form is a redirect into the app, and form-action covers redirects.
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-two-hats'; form-action 'self' ${new URL(redirectUri).origin}; base-uri 'none'`,
    },
  });
}

import { createServer } from 'node:http';

/** @typedef {{ classes: string[], rules: string[], children: unknown[] }} Look what stands on a screen: its nodes and style rules (`kept-screen/frozen-screen.ts`) */
/** @typedef {{ width: number, height: number }} Size */

/**
 * The least that could show the same: a page without any library that paints the same elements with the same style rules,
 * warm from IndexedDB, cold from one request to another origin, with a token, which answers as slowly as Graph does.
 */
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><link rel="stylesheet" href="bare.css"><body><script src="bare.js" defer></script></body></html>`;
const frameOf = (/** @type {Size} */ { width, height }) => `<!doctype html><title>Frame</title><iframe title="Bare" src="bare.html" width="${width}" height="${height}"></iframe>`;

const scriptFor = (/** @type {string} */ contentUrl) => `
const made = (node, classes) => {
  if (typeof node === 'string') return node;
  const element = document.createElement(node.tag);
  element.className = classes[node.class] ?? '';
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map((child) => made(child, classes)));
  return element;
};
const paint = ({ children, classes }) => document.body.append(...children.map((node) => made(node, classes)));
const open = indexedDB.open('bare', 1);
open.onupgradeneeded = () => open.result.createObjectStore('kept');
open.onsuccess = () => {
  const store = open.result.transaction('kept', 'readonly').objectStore('kept').get('all');
  store.onsuccess = async () => {
    if (store.result) return paint(store.result);
    const answer = await fetch(${JSON.stringify(contentUrl)}, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', Authorization: 'Bearer none' } });
    const read = await answer.json();
    paint(read);
    open.result.transaction('kept', 'readwrite').objectStore('kept').put(read, 'all');
  };
};
`;

const CROSS_ORIGIN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization, content-type', 'Access-Control-Allow-Methods': 'POST' };

/**
 * @param {number} latencyMs
 * @param {Look} look
 * @param {Size} size of the frame
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveBarePage(latencyMs, { classes, rules, children }, size) {
  const service = await listening((request, response) => {
    if (request.method === 'OPTIONS') response.writeHead(204, CROSS_ORIGIN).end();
    else setTimeout(() => response.writeHead(200, { ...CROSS_ORIGIN, 'Content-Type': 'application/json' }).end(JSON.stringify({ classes, children })), latencyMs);
  });
  /** @type {Record<string, { type: string, text: string }>} */
  const files = {
    '/': { type: 'text/html', text: frameOf(size) },
    '/bare.html': { type: 'text/html', text: HTML },
    '/bare.css': { type: 'text/css', text: rules.join('\n') },
    '/bare.js': { type: 'text/javascript', text: scriptFor(`${service.url}/content`) },
  };
  const page = await listening((request, response) => {
    const { type, text } = files[request.url ?? '/'] ?? { type: 'text/plain', text: '' };
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', type === 'text/html' ? 'no-cache' : 'max-age=31536000');
    response.end(text);
  });
  return {
    url: `${page.url}/`,
    close: () => {
      page.close();
      service.close();
    },
  };
}

/**
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{ url: string, close: () => void }>}
 */
function listening(answer) {
  const server = createServer(answer);
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        url: `http://localhost:${port}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

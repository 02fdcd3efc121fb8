import { createServer } from 'node:http';

/**
 * The least that could show the same: a page without any library that paints ten meetings and five agenda lines, warm from
 * IndexedDB, cold from one request to another origin, with a token, which answers as slowly as Graph does.
 */
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><main></main><script src="bare.js" defer></script></html>`;
const FRAME = `<!doctype html><title>Frame</title><iframe title="Bare" src="bare.html"></iframe>`;

const scriptFor = (/** @type {string} */ contentUrl) => `
const paint = ({ meetings, lines }) => {
  const main = document.querySelector('main');
  for (const meeting of meetings) {
    const row = main.appendChild(document.createElement('p'));
    row.textContent = meeting;
    row.appendChild(document.createElement('button')).textContent = 'Prepare ' + meeting;
  }
  const list = main.appendChild(document.createElement('ol'));
  for (const line of lines) list.appendChild(document.createElement('li')).textContent = line;
};
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

const CONTENT = JSON.stringify({
  meetings: Array.from({ length: 10 }, (_, index) => `Person ${index}, Tuesday 10:00`),
  lines: Array.from({ length: 5 }, (_, index) => `What would make week ${index} a good one?`),
});

const CROSS_ORIGIN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization, content-type', 'Access-Control-Allow-Methods': 'POST' };

/**
 * @param {number} latencyMs
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveBarePage(latencyMs) {
  const service = await listening((request, response) => {
    if (request.method === 'OPTIONS') response.writeHead(204, CROSS_ORIGIN).end();
    else setTimeout(() => response.writeHead(200, { ...CROSS_ORIGIN, 'Content-Type': 'application/json' }).end(CONTENT), latencyMs);
  });
  const page = await listening((request, response) => {
    const isScript = request.url === '/bare.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('Cache-Control', isScript ? 'max-age=31536000' : 'no-cache');
    response.end(isScript ? scriptFor(`${service.url}/content`) : request.url === '/' ? FRAME : HTML);
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

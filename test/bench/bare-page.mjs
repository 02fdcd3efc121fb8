import { createServer } from 'node:http';

/**
 * The least that could show the same: a page without any library that paints ten meetings and five agenda lines, warm from
 * IndexedDB, cold from one request that answers as slowly as Graph does.
 */
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><main></main><script src="bare.js" defer></script></html>`;

const SCRIPT = `
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
    if (store.result && !location.search.includes('cold')) return paint(store.result);
    const read = await (await fetch('content.json')).json();
    paint(read);
    open.result.transaction('kept', 'readwrite').objectStore('kept').put(read, 'all');
  };
};
`;

const CONTENT = JSON.stringify({
  meetings: Array.from({ length: 10 }, (_, index) => `Person ${index}, Tuesday 10:00`),
  lines: Array.from({ length: 5 }, (_, index) => `What would make week ${index} a good one?`),
});

/**
 * @param {number} latencyMs
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serveBarePage(latencyMs) {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/content.json') {
      setTimeout(() => response.setHeader('Content-Type', 'application/json').end(CONTENT), latencyMs);
    } else if (path === '/bare.js') {
      response.setHeader('Content-Type', 'text/javascript').setHeader('Cache-Control', 'max-age=31536000').end(SCRIPT);
    } else {
      response.setHeader('Content-Type', 'text/html').end(path === '/frame' ? `<!doctype html><title>Frame</title><iframe src="/bare${request.url?.includes('cold') ? '?cold' : ''}"></iframe>` : HTML);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `http://localhost:${port}`, close: () => server.close() });
    });
  });
}

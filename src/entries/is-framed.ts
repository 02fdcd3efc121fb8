/** Whether another page shows us inside itself; a window of our own has itself as its parent. */
export function isFramed(): boolean {
  return window.parent !== window;
}

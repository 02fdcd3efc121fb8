/** Runs `work` once the browser has drawn what was rendered before; in a hidden window, which draws nothing, at once. */
export function paintThen(work: () => void): void {
  if (document.visibilityState === 'hidden') {
    work();
    return;
  }
  requestAnimationFrame(() => setTimeout(work, 0));
}

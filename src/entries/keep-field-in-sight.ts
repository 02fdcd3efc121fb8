/**
 * A keyboard on the screen makes the window smaller while somebody types, and not every program around us moves what is typed in
 * into what is left of it.
 */
export function keepFieldInSight(): void {
  const look = () => {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.scrollIntoView({ block: 'nearest' });
  };
  window.addEventListener('resize', look);
  window.visualViewport?.addEventListener('resize', look);
}

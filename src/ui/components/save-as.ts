/** Hands the browser a file to keep, under `name`. */
export function saveAs(name: string, parts: readonly (Uint8Array<ArrayBuffer> | string)[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

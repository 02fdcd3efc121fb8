import type { FilePath } from '../domain/notes/file-path';

/**
 * A path in the same folder for a second file that belongs beside the one at `path`: a conflict copy, or a file whose
 * own place is taken. The same `content` gives the same path, so that a repeat after a crash makes no second copy.
 */
export function besidePath(path: FilePath, content: string): FilePath {
  const dot = path.lastIndexOf('.');
  const stem = dot > path.lastIndexOf('/') ? dot : path.length;
  return `${path.slice(0, stem)}-copy-${fingerprint(content)}${path.slice(stem)}` as FilePath;
}

/** FNV-1a, 32 bits: a short name for a text, no protection against anyone. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

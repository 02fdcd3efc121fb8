import type { FilePath } from '../domain/notes/file-path';
import type { DeviceFiles } from './device-files';

/** Decodes a file's text once, and again only when the text is another. */
export function decoding<T>(files: DeviceFiles, decode: (text: string, path: FilePath) => T) {
  const decoded = new Map<FilePath, { readonly text: string; readonly value: T }>();
  files.onChange((path) => {
    if (decoded.has(path)) get(path);
  });
  const get = (path: FilePath): T | undefined => {
    const text = files.get(path)?.text;
    if (text === undefined) {
      decoded.delete(path);
      return undefined;
    }
    const known = decoded.get(path);
    if (known?.text === text) return known.value;
    const value = decode(text, path);
    decoded.set(path, { text, value });
    return value;
  };
  return {
    get,
    peek: (path: FilePath): T | undefined => {
      const known = decoded.get(path);
      return known !== undefined && known.text === files.get(path)?.text ? known.value : undefined;
    },
  };
}

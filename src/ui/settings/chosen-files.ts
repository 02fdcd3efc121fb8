import type { ChosenFile } from '../../workflows/note-import';

/** The files of a file field, with their folders where a folder was chosen. */
export function filesOf(list: FileList | null): readonly ChosenFile[] {
  return [...(list ?? [])].map((file) => chosen(file, file.webkitRelativePath || file.name));
}

/** The files that were dropped, those in dropped folders too. */
export async function filesDropped(dropped: DataTransfer): Promise<readonly ChosenFile[]> {
  // All at once: what was dropped is out of reach after the first wait.
  const entries = [...dropped.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOf(dropped.files);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [chosen(file, entry.fullPath.replace(/^\//, ''))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const below: FileSystemEntry[] = [];
  // A folder tells its files by the hundred, and at last none.
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (next.length === 0) break;
    below.push(...next);
  }
  return (await Promise.all(below.map(filesBelow))).flat();
}

function chosen(file: File, path: string): ChosenFile {
  return { path, size: file.size, changedAt: file.lastModified, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

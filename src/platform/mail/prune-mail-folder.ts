import { rm } from 'node:fs/promises';
import path from 'node:path';
import { messageFiles } from './message-files.ts';

/** Deletes the files of messages that were written before an instant; answers how many. A folder that is not there is empty. */
export async function pruneMailFolder(folder: string, before: Date): Promise<number> {
  const oldest = before.toISOString().slice(0, 10);
  const old = (await messageFiles(folder)).filter((name) => name < oldest);
  for (const name of old) await rm(path.join(folder, name), { force: true });
  return old.length;
}

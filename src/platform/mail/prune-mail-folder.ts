import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Deletes the files of messages that were written before an instant; answers how many. A folder that is not there is empty. */
export async function pruneMailFolder(folder: string, before: Date): Promise<number> {
  const oldest = before.toISOString().slice(0, 10);
  const names = await namesIn(folder);
  const old = names.filter(
    (name) => /^\d{4}-\d{2}-\d{2}T.*\.eml(?:\.part)?$/.test(name) && name < oldest,
  );
  for (const name of old) await rm(path.join(folder, name), { force: true });
  return old.length;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (z.object({ code: z.literal('ENOENT') }).safeParse(error).success) return [];
    throw error;
  }
}

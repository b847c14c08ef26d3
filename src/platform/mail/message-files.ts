import { readdir } from 'node:fs/promises';
import { z } from 'zod';

/** Names of the message files in a folder, half-written ones too. A folder that is not there is empty. */
export async function messageFiles(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}T.*\.eml(?:\.part)?$/.test(name));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (z.object({ code: z.literal('ENOENT') }).safeParse(error).success) return [];
    throw error;
  }
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inject, vi } from 'vitest';

/** Letters of the portal as they lie in its mail folder, the newest last. */
async function lettersTo(email: string): Promise<string[]> {
  const folder = path.resolve(inject('portalSocketDir'), '../../mail');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const letters = await Promise.all(
    files.sort().map((name) => readFile(path.join(folder, name), 'utf8')),
  );
  return letters.filter((letter) => letter.includes(email));
}

/** The newest code to sign in among the letters to an address, after `known` letters; waits until it is there. */
export async function codeFor(email: string, known: number): Promise<string> {
  return vi.waitFor(
    async () => {
      const letters = await lettersTo(email);
      const [, first, second] = /\b(\d{4}) (\d{4})\b/.exec(letters.slice(known).at(-1) ?? '') ?? [];
      if (!first || !second) throw new Error(`No code has come to ${email}`);
      return `${first}${second}`;
    },
    { timeout: 15_000, interval: 50 },
  );
}

export const countLetters = async (email: string): Promise<number> =>
  (await lettersTo(email)).length;

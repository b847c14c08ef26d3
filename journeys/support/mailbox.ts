import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { inject, vi } from 'vitest';

const CODE = /\b(\d{4}) (\d{4})\b/;

/** Letters of the portal as they lie in its mail folder, the newest last. */
async function lettersTo(email: string): Promise<string[]> {
  const folder = path.resolve(inject('portalSocketDir'), '../../mail');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const letters = await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      return { text: await readFile(file, 'utf8'), at: (await stat(file)).mtimeMs };
    }),
  );
  const own = letters.filter(({ text }) => text.includes(email));
  return own.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

/** The newest code to sign in among the letters to an address, after `known` letters; waits until it is there. */
export async function codeFor(email: string, known: number): Promise<string> {
  return vi.waitFor(
    async () => {
      const letters = await lettersTo(email);
      // Other letters, about a new factor, may come in between.
      const codes = letters.slice(known).flatMap((letter) => CODE.exec(letter)?.slice(1) ?? []);
      const [first, second] = codes.slice(-2);
      if (!first || !second) throw new Error(`No code has come to ${email}`);
      return `${first}${second}`;
    },
    { timeout: 15_000, interval: 50 },
  );
}

export const countLetters = async (email: string): Promise<number> =>
  (await lettersTo(email)).length;

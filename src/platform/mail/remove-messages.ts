import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { messageFiles } from './message-files.ts';

/**
 * Deletes the files of messages whose head or text is about somebody; answers how many. What went through a mail server is no file and
 * lies with whoever got it.
 */
export async function removeMessages(
  folder: string,
  isAbout: (text: string) => boolean,
): Promise<number> {
  let removed = 0;
  for (const name of await messageFiles(folder)) {
    const file = path.join(folder, name);
    if (!isAbout(readable(await readFile(file)))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/** A message as one line of words: quoted-printable undone (RFC 2045, 6.7), so that names with umlauts and over line ends are found. */
function readable(bytes: Buffer): string {
  const unfolded = bytes.toString('latin1').replace(/=\r?\n/g, '');
  const octets = unfolded.replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(octets, 'latin1').toString('utf8').replace(/\s+/g, ' ');
}

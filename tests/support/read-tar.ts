import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** The files of a packed tar archive by name. */
export function readTar(packed: Uint8Array): Map<string, string> {
  const bytes = gunzipSync(packed);
  const files = new Map<string, string>();
  let at = 0;
  while (at + BLOCK <= bytes.length) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    const kind = bytes.toString('latin1', at + 156, at + 157);
    if (kind === '0' || kind === '\0') {
      files.set(name, bytes.toString('utf8', at + BLOCK, at + BLOCK + size));
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

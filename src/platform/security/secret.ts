import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OperatorProblem } from '../operator-problem.ts';

/** Shorter ones could be guessed from a stolen database. */
export const LEAST_SECRET_CHARACTERS = 32;

/**
 * The portal's secret: the operator's own (SESSION_SECRET) or one generated into `DATA_DIR/session.secret`, which only the
 * portal's user may read. Several processes that start at once get the same. Throws {@link OperatorProblem}.
 */
export async function loadSecret(options: {
  readonly given: string | undefined;
  readonly dataDir: string;
}): Promise<Buffer> {
  const { given, dataDir } = options;
  if (given !== undefined) return checked(given, 'Die Einstellung SESSION_SECRET');
  const file = path.join(dataDir, 'session.secret');
  const text = (await readIfThere(file)) ?? (await generate(dataDir, file));
  return checked(text.trim(), `Die Datei ${file}`);
}

function checked(text: string, where: string): Buffer {
  if (text.length >= LEAST_SECRET_CHARACTERS) return Buffer.from(text);
  throw new OperatorProblem(
    `${where} ist zu kurz: ${text.length} Zeichen. Erlaubt sind mindestens ${LEAST_SECRET_CHARACTERS} zufällige Zeichen, zum Beispiel von „openssl rand -base64 32“.`,
  );
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new OperatorProblem(`Die Datei ${file} lässt sich nicht lesen. Bitte Rechte prüfen.`, {
      cause: error,
    });
  }
}

/** Writes the whole file beside its place and links it there: nobody can read half of it, and the first process wins. */
async function generate(dataDir: string, file: string): Promise<string> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(beside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    await link(beside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw new OperatorProblem(
      `Die Datei ${file} lässt sich nicht anlegen. Bitte Rechte und Platz im Ordner prüfen oder SESSION_SECRET setzen.`,
      { cause: error },
    );
  } finally {
    await rm(beside, { force: true });
  }
  return readFile(file, 'utf8');
}

/** A key of 32 bytes for one purpose (HKDF-SHA-256): what one part signs or seals says nothing about the others. */
export function keyFor(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `bildungsnetz ${purpose}`, 32));
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM; `context` (for example whose it is) must be the same when it is opened. Nonce, tag, text in one. */
export function seal(key: Buffer, text: string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The text that {@link seal} has encrypted; null if key or context are others or somebody has changed it. */
export function open(key: Buffer, sealed: Buffer, context: string): string | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  try {
    const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

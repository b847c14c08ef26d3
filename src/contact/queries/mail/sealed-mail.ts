import { isUtf8 } from 'node:buffer';
import { z } from 'zod';

/** A mail as it came: as text where its bytes are text, so that an export can be read. */
const SealedMail = z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })]);

export function mailToSeal(bytes: Buffer): z.output<typeof SealedMail> {
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { base64: bytes.toString('base64') };
}

/** The bytes that {@link mailToSeal} was given; null for null and for what is no mail. */
export function mailFromSealed(opened: unknown): Buffer | null {
  const parsed = SealedMail.safeParse(opened);
  if (!parsed.success) return null;
  return 'text' in parsed.data
    ? Buffer.from(parsed.data.text)
    : Buffer.from(parsed.data.base64, 'base64');
}

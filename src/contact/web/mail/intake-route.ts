import { z } from 'zod';
import { problemResponse } from '../../../catalogue/index.ts';
import { AtMost } from '../../../platform/at-most.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { MOST_MAIL_BYTES } from '../../model/mail/incoming.ts';
import { placeMail } from '../../use-cases/mail/place-mail.ts';
import { storeMail } from '../../use-cases/mail/store-mail.ts';
import type { MailParts } from './mail-parts.ts';
import { INTAKE_PATH } from './mail-paths.ts';
import { isSigned } from './signature.ts';
import { type SignaturePass, signatureGuard } from './signature-guard.ts';

/** Mails in memory at the same time. */
const MOST_AT_A_TIME = 2;

/** Where the network's mail server hands in mail (docs/how-to/receive-mail.md). */
export function intakeRoute(
  parts: EnquiryParts & Pick<MailParts, 'publicUrl' | 'mailIntakeKey'>,
): Route {
  const { publicUrl, mailIntakeKey } = parts;
  const few = new AtMost(MOST_AT_A_TIME);
  return route({
    method: 'POST',
    path: INTAKE_PATH,
    localized: false,
    access: signatureGuard(mailIntakeKey),
    caller: 'program',
    rateLimit: { perMinute: 300 },
    input: z.object({}),
    async handle({ request, pass, now }) {
      // The guard of this very route made it.
      const signature = pass as SignaturePass;
      if (mailIntakeKey === undefined || signature === null)
        return problemResponse(publicUrl, 'unavailable', NOT_SET_UP);
      return few.run(async () => {
        const bytes = await readAtMost(request.body, MOST_MAIL_BYTES);
        if (bytes === null)
          return problemResponse(publicUrl, 'too-large', 'A mail has at most 10 MB.');
        if (!isSigned(signature, mailIntakeKey, bytes))
          return problemResponse(publicUrl, 'unauthorized', HOW_TO_SIGN);
        if (bytes.length === 0)
          return problemResponse(publicUrl, 'not-a-delivery', 'The body is the mail; it is empty.');
        const { mailId, isNew } = await storeMail(parts, { bytes, channel: 'program', now });
        // It is stored: whatever happens now, the next minute's care tries again.
        if (isNew) await placeMail(parts, { mailId, now }).catch(() => undefined);
        return new Response(JSON.stringify({ id: mailId, isNew }), {
          status: 202,
          headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        });
      });
    },
  });
}

const NOT_SET_UP = 'No mail is taken: MAIL_INTAKE_KEY is not set.';
const HOW_TO_SIGN =
  'Send "X-Signature: t=SECONDS,v1=HEX" with the HMAC-SHA-256 of "SECONDS.BODY"; it counts for five minutes.';

async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail.ts';
import { explainFailure } from './explain-failure.ts';
import type { Mailer, Sender } from './message.ts';
import { isSingleAddress } from './neutralise.ts';

/** A mail server that is slower than this is tried again later. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** Sends through a mail server, one connection per message. `url`: `smtp://user:password@host:587` or `smtps://…:465`. */
export function smtpMailer(url: string, sender: Sender): Mailer {
  const transport = createTransport({
    url,
    requireTLS: needsTls(url),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message, signal) {
      if (!isSingleAddress(message.to))
        return { kind: 'refused', problem: 'Die Adresse ist keine E-Mail-Adresse.' };
      try {
        await transport.sendMail({ ...composeMail(message, sender), signal });
        return { kind: 'sent' };
      } catch (error) {
        return explainFailure(error);
      }
    },
    close: async () => transport.close(),
  };
}

/** Codes to sign in travel only encrypted (ASVS 12.3.1), unless the mail server is this machine or the operator says `?requireTLS=false`. */
export function needsTls(address: string): boolean {
  const { protocol, hostname, searchParams } = new URL(address);
  if (protocol === 'smtps:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    return false;
  return searchParams.get('requireTLS') !== 'false' && searchParams.get('ignoreTLS') !== 'true';
}

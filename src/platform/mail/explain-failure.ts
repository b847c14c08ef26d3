import { z } from 'zod';
import type { Delivery } from './message.ts';

/** What the mail library says about a failed try, as far as it is needed. */
const FailureSchema = z.object({
  /** The library's own code, e.g. `EENVELOPE`, or the system's, e.g. `ENOSPC`. */
  code: z.string().catch(''),
  /** The SMTP command that was answered, e.g. `RCPT TO`. */
  command: z.string().catch(''),
  /** The reply code; 0 = there was no reply. */
  responseCode: z.number().catch(0),
  response: z.string().catch(''),
});
type Failure = z.output<typeof FailureSchema>;

/**
 * Whether a failed try may be repeated, and why it failed. Only what concerns this one letter – its recipient or its contents – is
 * permanent (RFC 5321, 4.2.1: 5yz); a wrong password, sender or certificate concerns them all and is the operator's to mend.
 */
export function explainFailure(error: unknown): Delivery {
  const failure = FailureSchema.parse(typeof error === 'object' && error !== null ? error : {});
  if (concernsThisLetter(failure)) return { kind: 'refused', problem: refusal(failure) };
  return { kind: 'later', problem: obstacle(failure) };
}

/** Replies that are about who is sending, whatever the command: 503 bad sequence, 530–538 sign-in. */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538]);

function concernsThisLetter({ code, command, responseCode, response }: Failure): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  // The library itself could not write the address into the envelope.
  if (command === 'API') return code === 'EENVELOPE';
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  const isPermanent = responseCode >= 500 && responseCode < 600;
  return isPermanent && !ABOUT_THE_SESSION.has(responseCode) && !/^\d{3}[ -]4\./.test(response);
}

function refusal(failure: Failure): string {
  return failure.command === 'DATA'
    ? `Der Mailserver nimmt den Brief nicht an (${replyOf(failure)}).`
    : `Der Mailserver nimmt für diese Adresse nichts an (${replyOf(failure)}). Vermutlich ist sie falsch geschrieben, oder es gibt sie nicht mehr.`;
}

function obstacle(failure: Failure): string {
  const reply = replyOf(failure);
  if (failure.code === 'EABORT') return 'Das Portal wurde beim Senden angehalten.';
  if (failure.code === 'EAUTH' || failure.code === 'ENOAUTH')
    return `Der Mailserver lässt das Portal nicht herein (${reply}). Bitte SMTP_URL prüfen.`;
  if (failure.code === 'ETLS')
    return 'Zum Mailserver kommt keine verschlüsselte Verbindung zustande. Bitte SMTP_URL und sein Zertifikat prüfen.';
  if (failure.command === 'MAIL FROM' && failure.responseCode >= 500)
    return `Der Mailserver nimmt den Absender nicht an (${reply}). Bitte MAIL_FROM prüfen.`;
  if (failure.responseCode > 0) return `Der Mailserver nimmt den Brief gerade nicht an (${reply}).`;
  if (/^(?:ECONN|ESOCKET|ETIMEDOUT|EDNS|EHOST|ENET|EPIPE)/.test(failure.code))
    return `Der Mailserver ist nicht zu erreichen (${reply}).`;
  return `Der Brief konnte nicht gesendet werden (${reply}).`;
}

/** `550 5.1.1`: only numbers, because servers quote addresses in their words. */
function replyOf({ code, responseCode, response }: Failure): string {
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  if (responseCode > 0)
    return status === undefined ? `${responseCode}` : `${responseCode} ${status}`;
  return code === '' ? 'unbekannter Fehler' : code;
}

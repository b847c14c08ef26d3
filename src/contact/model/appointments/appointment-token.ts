import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';

/** The secret word in the address of somebody's appointment: made from its id, so that later letters can name it without storing it. */
export function appointmentToken(secret: Buffer, appointmentId: string): string {
  return macOf(keyFor(secret, 'appointment token'), appointmentId).toString('base64url');
}

/** The same for a place on the waiting list. */
export function waitToken(secret: Buffer, waitId: string): string {
  return macOf(keyFor(secret, 'appointment wait token'), waitId).toString('base64url');
}

/** The same for the calendar of a person's presence; a new instant makes a new word. */
export function feedToken(secret: Buffer, personId: string, createdAt: Date): string {
  const key = keyFor(secret, 'presence feed token');
  return macOf(key, personId, createdAt.toISOString()).toString('base64url');
}

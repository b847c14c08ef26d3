import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';

export const FEEDBACK_PATTERN = '/kontakt/rueckmeldung/:token';

/** The token by which the sender of an enquiry says whether it helped: 43 characters base64url, made anew from the secret each time. */
export function feedbackToken(secret: Buffer, enquiryId: string): string {
  return macOf(keyFor(secret, 'feedback link'), enquiryId).toString('base64url');
}

/** Where the sender of an enquiry says whether it helped. Works once `openFeedback` was called. */
export function feedbackPath(secret: Buffer, enquiryId: string): string {
  return `/kontakt/rueckmeldung/${feedbackToken(secret, enquiryId)}`;
}

/** Paths of the contact point without language prefix. */
export const CONTACT_PATH = '/kontakt';
export const CALLBACK_PATH = '/kontakt/rueckruf';
export const ENQUIRY_PATTERN = '/kontakt/anfrage/:token';
export const COURSE_QUESTION_PATTERN = '/kurse/:address/frage';

/** The sender's page; the token is a secret of 256 bits. */
export function enquiryPath(token: string): string {
  return `/kontakt/anfrage/${token}`;
}

// Addresses of the office's pages about mail and votes, without language prefix.
export const MAILS_PATH = '/buero/anfragen/eingang';
export const MAIL_PATTERN = `${MAILS_PATH}/:mail`;
export const mailPath = (id: string): string => `${MAILS_PATH}/${id}`;
/** What the office does with a mail, as the address of its form says it. */
export const MAIL_ACTS = { assign: 'zuordnen', admit: 'aufnehmen', discard: 'verwerfen' } as const;
export const VOTES_PATH = '/buero/anfragen/stimmen';
export const READ_WORDS_PATTERN = `${VOTES_PATH}/:words/gelesen`;
export const readWordsPath = (id: string): string => `${VOTES_PATH}/${id}/gelesen`;
/** Where mail servers hand in mail. */
export const INTAKE_PATH = '/api/v1/mail';

/** What became of a mail: see migration 0032. */
export const MAIL_STATES = [
  'received',
  'reply',
  'new',
  'automatic',
  'waiting',
  'discarded',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail waits for a person, or what kind of automatic mail it is. */
export const MAIL_REASONS = [
  'unreadable',
  'no_sender',
  'no_text',
  'too_many',
  'too_long',
  'answer',
  'bounce',
  'list',
  'loop',
] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

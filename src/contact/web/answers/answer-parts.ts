import type { ContactParts } from '../contact-parts.ts';

/** What the pages about answers are made of. */
export type AnswerParts = Pick<
  ContactParts,
  | 'db'
  | 'shell'
  | 'guards'
  | 'members'
  | 'network'
  | 'sender'
  | 'secret'
  | 'answers'
  | 'applyAnswers'
>;

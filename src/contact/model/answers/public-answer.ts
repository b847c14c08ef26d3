import type { LocalDate } from '../../../platform/clock.ts';
import type { AnswerDocument } from './answer-document.ts';

/** An answer as everybody sees it. */
export interface PublicAnswer {
  readonly id: string;
  readonly slug: string;
  readonly document: AnswerDocument;
  /** Name of the member that stands for it; null = the contact point of the network. */
  readonly owner: { readonly name: string; readonly slug: string } | null;
  readonly checkedOn: LocalDate;
  /** Last day on which it is shown. */
  readonly expiresOn: LocalDate;
}

/** Whether it is shown on this day. */
export function isShown(answer: Pick<PublicAnswer, 'expiresOn'>, today: LocalDate): boolean {
  return today <= answer.expiresOn;
}

/** Address of its page, without language. */
export function answerPath(slug: string): string {
  return `/antworten/${slug}`;
}

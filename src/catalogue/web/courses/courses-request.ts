import type { WebParts } from '../web-parts.ts';
import type { Words } from '../words/words.ts';
import type { Located } from './locate.ts';
import type { PageQuery } from './read-page-query.ts';

/** A question to the course list as far as it is understood before anything is looked for. */
export interface CoursesRequest {
  readonly parts: WebParts;
  readonly words: Words;
  readonly page: PageQuery;
  readonly located: Located;
  readonly now: Date;
  /** Query of the address in its one form, with its question mark; empty for the bare list. */
  readonly search: string;
}

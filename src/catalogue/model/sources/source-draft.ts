import { z } from 'zod';
import { SOURCE_KINDS } from './source-kind.ts';

/** Hours between two fetches that can be chosen: hourly, every three, six, twelve hours, daily, weekly. */
export const PULL_HOURS = [1, 3, 6, 12, 24, 168] as const;
export const MOST_ADDRESSES = 50;
export const MOST_SOURCES = 20;

/** Headers in which a server may want to see a key. Others would let somebody speak for us in other ways. */
const SECRET_HEADER = /^(?:authorization|[a-z0-9-]*(?:key|token|secret|auth)[a-z0-9-]*)$/i;
/** What may stand in a header. */
const HEADER_VALUE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

const Address = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/\S+$/i);

/** What a member says about an address that is to be fetched; messages are keys of texts. */
export const SourceDraftSchema = z.object({
  name: z.string().min(1).max(100),
  kind: z.enum(SOURCE_KINDS),
  addresses: z.array(Address).min(1).max(MOST_ADDRESSES),
  pageFilter: z.string().max(200).nullable(),
  format: z.string().min(1).max(40),
  everyHours: z.literal(PULL_HOURS),
  secretHeader: z.string().max(60).regex(SECRET_HEADER).nullable(),
});
export type SourceDraft = z.output<typeof SourceDraftSchema>;

/** Whether a text can be sent as value of a header. */
export function isHeaderValue(text: string): boolean {
  return text.length <= 2000 && HEADER_VALUE.test(text);
}

import { z } from 'zod';
import { ACCESS_FEATURES, MEMBER_KINDS, NOTICE_KINDS } from '../../tables.ts';

const MOST_VALUES = 40;

/** Values of a repeated parameter; what is none is left out, as on every page. */
const listOf = <Value extends string>(value: z.ZodType<Value>) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => {
      const all = given === undefined ? [] : typeof given === 'string' ? [given] : given;
      const good = all.slice(0, MOST_VALUES).flatMap((one) => {
        const read = value.safeParse(one);
        return read.success ? [read.data] : [];
      });
      return [...new Set(good)];
    });

const text = (longest: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (typeof given === 'string' ? given.trim().slice(0, longest) : ''));

/** What the directory of members is asked: parameters of its address. Nothing is wrong, unknown values are ignored. */
export const DirectoryQuerySchema = z.object({
  q: text(100),
  kind: listOf(z.enum(MEMBER_KINDS)),
  topic: listOf(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  /** Names of municipalities. */
  place: listOf(z.string().min(1).max(80)),
  /** Has an open notice: offers or seeks something. */
  wants: listOf(z.enum(NOTICE_KINDS)),
  access: listOf(z.enum(ACCESS_FEATURES)),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type DirectoryQuery = z.output<typeof DirectoryQuerySchema>;

/** In the order of the form. */
export const DIRECTORY_FACETS = ['kind', 'topic', 'place', 'wants', 'access'] as const;
export type DirectoryFacet = (typeof DIRECTORY_FACETS)[number];

/** The query as part of an address, with its question mark; empty for the whole directory. */
export function directorySearch(query: DirectoryQuery): string {
  const parameters = new URLSearchParams();
  if (query.q !== '') parameters.set('q', query.q);
  for (const facet of DIRECTORY_FACETS) {
    for (const value of query[facet]) parameters.append(facet, value);
  }
  if (query.page > 1) parameters.set('page', String(query.page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

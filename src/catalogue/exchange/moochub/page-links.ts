import { z } from 'zod';

/** Where the pages before and behind one page of an answer are; null = there are none. */
export interface PageLinks {
  readonly next: string | null;
  readonly previous: string | null;
}

// As JSON:API has them: an address, or an object that holds it.
const Link = z
  .union([z.string(), z.object({ href: z.string() }).transform(({ href }) => href)])
  .nullish()
  .catch(null);
const Page = z.object({ links: z.object({ self: Link, next: Link, prev: Link }) });

/** Reads the links of a page from what stands around its courses. A link to the page itself is none. */
export function pageLinks(frame: unknown): PageLinks {
  const page = Page.safeParse(frame);
  if (!page.success) return { next: null, previous: null };
  const { self, next, prev } = page.data.links;
  const other = (link: string | null | undefined): string | null => {
    const address = link?.trim() ?? '';
    return address === '' || address === self?.trim() ? null : address;
  };
  return { next: other(next), previous: other(prev) };
}

import type { KeptBodies } from '../../platform/http/kept-bodies.ts';
import { packBody } from '../../platform/http/pack-body.ts';

/** A page that was drawn just now as it goes out: packed and kept where it is asked for again and again, else as it is. */
export async function finishedPage(
  html: string,
  pages: KeptBodies,
  key: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = Buffer.from(html);
  if (key === null || !pages.wants(key)) return page;
  const packed = await packBody(page);
  pages.set(key, packed);
  return packed;
}

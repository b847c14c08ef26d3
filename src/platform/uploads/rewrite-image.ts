import { AtMost } from '../at-most.ts';
import type { IMAGE_TYPES } from './media-type.ts';

/** A sheet of A4 scanned with 600 dots per inch has 35 million. */
const MOST_PIXELS = 36_000_000;
const LONGEST_EDGE = 12_000;
const JPEG_QUALITY = 88;

/** A large picture needs some 100 MB while it is drawn. */
const oneByOne = new AtMost(1);

export type RewrittenImage =
  | { readonly kind: 'image'; readonly bytes: Buffer }
  | { readonly kind: 'problem'; readonly problem: 'damaged' | 'too_many_pixels' };

/**
 * The picture drawn anew: the same to the eye, but without anything that was not picture – place and camera (ASVS 14.2.8), comments,
 * archives or programs behind it (ASVS 5.2.2). Pictures with more than 36 million pixels are not drawn (ASVS 5.2.6).
 */
export async function rewriteImage(
  bytes: Buffer,
  type: (typeof IMAGE_TYPES)[number],
): Promise<RewrittenImage> {
  // Loaded when the first picture comes: it is the largest of all packages.
  const { default: sharp } = await import('sharp');
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  return oneByOne.run(async () => {
    try {
      const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (`image/${format}` !== type) return { kind: 'problem', problem: 'damaged' };
      const isLarge = Math.max(width, height) > LONGEST_EDGE || width * height > MOST_PIXELS;
      if (isLarge) return { kind: 'problem', problem: 'too_many_pixels' };
      const upright = open().autoOrient();
      const drawn = type === 'image/png' ? upright.png() : upright.jpeg({ quality: JPEG_QUALITY });
      return { kind: 'image', bytes: await drawn.toBuffer() };
    } catch {
      return { kind: 'problem', problem: 'damaged' };
    }
  });
}

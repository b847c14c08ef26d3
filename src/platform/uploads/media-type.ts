/** What people may upload: documents and pictures that can be checked. No SVG, no HTML, no archives: they can carry programs. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const satisfies readonly MediaType[];

const EXTENSIONS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
};

export function extensionOf(type: MediaType): string {
  return EXTENSIONS[type][0];
}

export function hasExtension(type: MediaType, extension: string): boolean {
  return EXTENSIONS[type].includes(extension);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);
const PDF_SIGNATURE = Buffer.from('%PDF-');

/** What the first bytes say, whatever name and browser say (ASVS 5.2.2); null = nothing that we take. */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  const startsWith = (signature: Buffer) => signature.equals(bytes.subarray(0, signature.length));
  if (startsWith(PDF_SIGNATURE)) return 'application/pdf';
  if (startsWith(PNG_SIGNATURE)) return 'image/png';
  return startsWith(JPEG_SIGNATURE) ? 'image/jpeg' : null;
}

import type { MediaType } from './media-type.ts';

/**
 * Hands out a file that somebody uploaded: as a download under a clean name (ASVS 5.4.1, 5.4.2), never as a page of ours – no
 * guessing of types, no scripts, no origin (ASVS 3.2.1) – and kept by nobody on the way (14.3.2).
 */
export function fileAnswer(file: {
  readonly mediaType: MediaType;
  readonly name: string;
  readonly content: Uint8Array;
}): Response {
  const ascii = file.name.normalize('NFD').replace(/[^ -~]|["\\%]/g, '');
  const exact = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(Uint8Array.from(file.content), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.content.byteLength),
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

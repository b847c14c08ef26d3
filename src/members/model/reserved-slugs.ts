/** Addresses of our own pages beside those of members, e.g. `/mitglieder/konto`: no member gets one of them (tests/routes.test.ts). */
export const RESERVED_SLUGS: readonly string[] = ['konto', 'neu'];

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.includes(slug);
}

/** The address that dials a number: `0281 163 49-00` → `tel:+492811634900`. Numbers without country are German. */
export function phoneHref(phone: string): string {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  if (digits.startsWith('+')) return `tel:${digits}`;
  if (digits.startsWith('00')) return `tel:+${digits.slice(2)}`;
  return digits.startsWith('0') ? `tel:+49${digits.slice(1)}` : `tel:${digits}`;
}

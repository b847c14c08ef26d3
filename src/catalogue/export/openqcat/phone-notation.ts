/**
 * A phone number as openQ-cat writes it, `+49.1234.567890`. The area code is what stands before the first separator; the four digits
 * of a mobile network else; a number without either keeps its first four digits apart. Null for what is no number.
 */
export function phoneNotation(text: string): string | null {
  const first = text.split(/[,;|]|\boder\b/)[0] ?? '';
  const [, country = '49', national = ''] =
    /^\s*(?:(?:\+|00)(49|31|32|33|41|43|352)\s*(?:\(0\))?|\(?0)[\s/.-]*(.*)$/.exec(first) ?? [];
  const groups = national.split(/\D+/).filter((group) => group !== '');
  const digits = groups.join('');
  if (digits.length < 5 || digits.length > 14) return null;
  const area = groups.length > 1 && (groups[0]?.length ?? 9) <= 5 ? (groups[0] ?? '') : '';
  const cut = area !== '' ? area.length : /^1[567]/.test(digits) ? 3 : 4;
  return `+${country}.${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

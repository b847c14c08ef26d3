/** The text within a number of UTF-16 units, cut at a blank where that loses little, with an ellipsis; never half a character. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > longest * 0.6 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** A name over several fields of the same length, parted at blanks; what does not fit is cut. */
export function overFields(text: string, longest: number, fields: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < fields) {
    if (rest.length <= longest || lines.length === fields - 1) {
      lines.push(clipped(rest, longest));
      return lines;
    }
    const blank = rest.lastIndexOf(' ', longest);
    const cut = blank > 0 ? blank : longest;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return lines;
}

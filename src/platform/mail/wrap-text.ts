/** The length of a line at which plain text reads well, also when it is quoted (RFC 3676 advises less than 78). */
export const LINE_CHARACTERS = 72;

/**
 * Breaks the lines of a text at spaces. Words and addresses stay whole, however long; the indent of a line and the hanging indent of a
 * list ("- ") are kept.
 */
export function wrapText(text: string, longest = LINE_CHARACTERS): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line.trimEnd(), longest))
    .join('\n');
}

function wrapLine(line: string, longest: number): string[] {
  if (line.length <= longest) return [line];
  const [indent = '', bullet = ''] = /^\s*(- )?/.exec(line) ?? [];
  const hanging = ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(/ +/)) {
    const isFirst = current === indent || current === hanging;
    if (isFirst) current += word;
    else if (current.length + 1 + word.length <= longest) current += ` ${word}`;
    else {
      lines.push(current);
      current = bullet === '' ? indent + word : hanging + word;
    }
  }
  return [...lines, current];
}

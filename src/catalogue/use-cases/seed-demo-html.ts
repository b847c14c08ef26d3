const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Plain text of the demo files as HTML: empty lines part paragraphs, lines that begin with "- " form a list. */
export function paragraphsToHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => blockToHtml(block.split('\n').map((line) => line.trim())))
    .join('');
}

function blockToHtml(lines: readonly string[]): string {
  let html = '';
  let sentence: string[] = [];
  let items: string[] = [];
  const close = () => {
    if (sentence.length > 0) html += `<p>${escapeHtml(sentence.join(' '))}</p>`;
    if (items.length > 0)
      html += `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    sentence = [];
    items = [];
  };
  for (const line of lines.filter((present) => present !== '')) {
    if (line.startsWith('- ')) {
      if (sentence.length > 0) close();
      items.push(line.slice(2));
    } else {
      if (items.length > 0) close();
      sentence.push(line);
    }
  }
  close();
  return html;
}

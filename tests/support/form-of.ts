/** What a browser would send of the form with this action if nobody typed anything: names to values, repeated names to lists. */
export function formOf(html: string, action: string): Record<string, string | string[]> {
  const start = html.indexOf(`action="${action}"`);
  if (start < 0) throw new Error(`There is no form that leads to ${action}`);
  const form = html.slice(start, html.indexOf('</form>', start));
  const values: Record<string, string | string[]> = {};
  const put = (name: string, value: string) => {
    const before = values[name];
    values[name] =
      before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  };
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (name === null) continue;
    const isBox = type === 'checkbox' || type === 'radio';
    if (!isBox || /\schecked\b/.test(tag)) put(name, attribute(tag, 'value') ?? '');
  }
  for (const [, attributes = '', text = ''] of form.matchAll(
    /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g,
  )) {
    // Browsers take a line end right after the tag for layout.
    put(attribute(`<a ${attributes}>`, 'name') ?? '', decoded(text.replace(/^\n/, '')));
  }
  for (const [, attributes = '', options = ''] of form.matchAll(
    /<select\b([^>]*)>([\s\S]*?)<\/select>/g,
  )) {
    const chosen =
      /<option\b[^>]*\sselected\b[^>]*>/.exec(options) ?? /<option\b[^>]*>/.exec(options);
    put(attribute(`<a ${attributes}>`, 'name') ?? '', attribute(chosen?.[0] ?? '', 'value') ?? '');
  }
  return values;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found === null ? null : decoded(found[1] ?? '');
}

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

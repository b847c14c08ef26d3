import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitiseDescription } from './sanitise-description.ts';

const html = (text: string): string | null => sanitiseDescription(text).html;

describe('sanitiseDescription', () => {
  test('keeps the allow-list, drops scripts, styles, events and pictures', () => {
    expect(
      html(
        '<h1 onclick="x()">A</h1><p style="color:red">B <b>c</b></p><script>x()</script><img src=x onerror=y><ul><li>d</li></ul>',
      ),
    ).toBe('<h3>A</h3><p>B <b>c</b></p><ul><li>d</li></ul>');
  });

  test('ASVS 1.2.2: links go to http(s) and mailto only, without endorsement', () => {
    expect(
      html(
        '<a href="https://vhs.example" target="_blank">x</a> <a href="javascript:alert(1)">y</a> <a href="//evil.example">z</a>',
      ),
    ).toBe('<p><a href="https://vhs.example/" rel="nofollow noopener">x</a> y z</p>');
  });

  test('a refused link that is never closed leaves nothing behind', () => {
    expect(html('<a href="">x</p><iframe src=x><')).not.toContain('span');
  });

  test('plain text gets paragraphs, and the text without mark-up has the same lines', () => {
    expect(sanitiseDescription('Eins < 2\nzwei\n\ndrei & vier')).toEqual({
      html: '<p>Eins &lt; 2<br>zwei</p><p>drei &amp; vier</p>',
      text: 'Eins < 2\nzwei\ndrei & vier',
    });
  });

  test('a description of a million characters is cut, not stored', () => {
    const { html: cut, text } = sanitiseDescription(`<p>${'<b>lang</b> '.repeat(100_000)}</p>`);
    expect(text?.length).toBeLessThanOrEqual(50_000);
    expect(text?.endsWith('lang…')).toBe(true);
    expect(cut).toBe(`<p>${text}</p>`);
  });

  test('nothing to read is null', () => {
    for (const empty of [null, '', ' \n', '<p> </p>', '<script>x</script>', '<p><br></p>']) {
      expect(sanitiseDescription(empty)).toEqual({ html: null, text: null });
    }
  });

  test('ASVS 1.3.1: whatever comes in, only allowed tags and attributes come out', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '<a href="',
      'javascript:',
      '">',
      '<svg/onload=x>',
      '<',
      '>',
      '&lt;',
      '"',
      "'",
      '<!--',
      '-->',
      'text',
      '<style>',
      '<iframe src=x>',
      '<math>',
      '<br>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const clean = html(parts.join('')) ?? '';
        for (const [tag] of clean.matchAll(/<[^>]*>?/g)) {
          expect(tag).toMatch(
            /^<\/?(?:p|br|ul|ol|li|strong|b|em|i|u|h3|h4|a|blockquote|dl|dt|dd|sub|sup)(?: (?:href="(?:https?:|mailto:)[^"]*"|rel="nofollow noopener"))*(?: \/)?>$/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

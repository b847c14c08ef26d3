import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The menu stands in the page twice, for wide and for narrow windows; one is always away. axe judges what is displayed.
    'unique-landmark': 'off',
    // The content security policy and headers are checked elsewhere; our own pages need no integrity hash.
    'require-sri': 'off',
    // Telephone numbers may break between their groups.
    'tel-non-breaking': 'off',
    // Preact writes void elements and attributes in the HTML way; the quotes it chooses are fine.
    'no-trailing-whitespace': 'off',
  },
});

/** What html-validate objects to in the markup: rule, sentence, line. Empty = nothing. */
export async function markupProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) =>
        `${message.ruleId}: ${message.message} (${message.line}:${message.column} ${message.selector ?? ''})`,
    ),
  );
}

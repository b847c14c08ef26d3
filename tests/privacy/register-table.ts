import type { LegalBasis, PrivacyRegister } from '../../src/platform/privacy/index.ts';

const ARTICLES: Readonly<Record<LegalBasis, string>> = {
  consent: 'Art. 6 (1) a: consent',
  contract: 'Art. 6 (1) b: mandate or membership',
  duty: 'Art. 6 (1) c: legal duty',
  public_task: 'for public bodies Art. 6 (1) e',
  interest: 'Art. 6 (1) f: safe operation, correct and useful information',
};

/** The register as the lines of the table in docs/privacy.md. */
export function registerTable({ processings }: PrivacyRegister): string {
  const lines = processings.flatMap(({ tables, purpose, basis }) =>
    tables.map(({ table, what, kept }) =>
      [
        `\`${table}\``,
        what.en,
        lowered(purpose.en),
        basis.map((one) => ARTICLES[one]).join('; '),
        kept.en,
      ].join(' | '),
    ),
  );
  return [
    '| Table | What | Purpose | Legal basis | Kept until |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const lowered = (text = ''): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The list of tables without personal data in docs/privacy.md, with the reasons. */
export function freeTables({ free }: PrivacyRegister): string {
  const byReason = new Map<string, string[]>();
  for (const [table, reason] of Object.entries(free)) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), `\`${table}\``]);
  }
  const lines = [...byReason].map(([reason, tables]) => `- ${tables.join(', ')}: ${reason}`);
  return `## Tables without personal data\n\n${lines.join('\n')}\n\nThe schema \`graphile_worker\` holds jobs; a job about a letter holds the letter's number and nothing else.\n`;
}

import { z } from 'zod';
import type { FundingNeed, SealKind, SealRules } from '../../members/index.ts';
import { LocalizedSchema } from './localized.ts';

const Key = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'Kleinbuchstaben, Ziffern und _');
const Holder = z.enum(['provider', 'measure']);
/** Where the statement can be looked up; for whoever checks the file, shown nowhere. */
const Source = z.string().min(5);

const KindSchema = z.strictObject({
  key: Key,
  holder: Holder,
  label: LocalizedSchema,
  shortLabel: LocalizedSchema,
  sentence: LocalizedSchema,
  issuer: z.string().min(3),
  url: z.url({ protocol: /^https$/ }),
  source: Source,
});

const NeedSchema = z.strictObject({
  funding: z.string().min(1),
  needs: z.array(z.strictObject({ seal: Key, holder: Holder })).min(1),
  source: Source,
});

/** seals.yaml: kinds of seals, and what funding hangs on them. */
export const SealsFileSchema = z.strictObject({
  kinds: z.array(KindSchema).min(1),
  fundingNeeds: z.array(NeedSchema),
});

export function sealRulesOf(file: z.output<typeof SealsFileSchema>): SealRules {
  const kinds: SealKind[] = file.kinds.map(({ source: _source, ...kind }) => kind);
  const fundingNeeds: FundingNeed[] = file.fundingNeeds.map(({ funding, needs }) => ({
    funding,
    needs,
  }));
  return { kinds, fundingNeeds };
}

/** Sentences about seals that occur twice, needs that name no seal of the file, and funding that the network does not have. */
export function sealProblems(rules: SealRules, fundingKeys: readonly string[]): string[] {
  const names = rules.kinds.map(({ key, holder }) => `${key} (${holder})`);
  const doubled = names.filter((name, at) => names.indexOf(name) !== at);
  const funded = rules.fundingNeeds.map(({ funding }) => funding);
  return [
    ...doubled.map((name) => `kinds: „${name}“ kommt mehrfach vor. Erlaubt ist: jedes nur einmal.`),
    ...funded
      .filter((key, at) => funded.indexOf(key) !== at || !fundingKeys.includes(key))
      .map(
        (key) =>
          `fundingNeeds: „${key}“ kommt mehrfach vor oder steht nicht in vocabularies.yaml. Erlaubt ist: jeder Schlüssel von dort einmal.`,
      ),
    ...rules.fundingNeeds.flatMap(({ funding, needs }) =>
      needs
        .map(({ seal, holder }) => `${seal} (${holder})`)
        .filter((name) => !names.includes(name))
        .map(
          (name) =>
            `fundingNeeds, ${funding}: „${name}“ gibt es nicht. Erlaubt ist: ein Siegel aus kinds.`,
        ),
    ),
  ];
}

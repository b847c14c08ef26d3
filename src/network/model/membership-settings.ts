import { z } from 'zod';
import type { MemberKind } from '../../members/index.ts';
import { LocalizedSchema } from './localized.ts';

const KINDS = [
  'provider',
  'company',
  'public_body',
  'advice_service',
  'supporter',
] as const satisfies readonly MemberKind[];

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Rules of membership in network.yaml: who can join, under which criteria, for which fee, with which vote. */
export const MembershipSettingsSchema = z.strictObject({
  /** A whole sentence: who decides about an application. */
  decision: LocalizedSchema,
  /** Within how many days applicants get an answer. */
  answerDays: z.number().int().min(1).max(365),
  /** A whole sentence: how long a membership runs. */
  term: LocalizedSchema,
  /** Days between a member's saying so and the first day without membership. */
  noticeDays: z.number().int().min(0).max(730),
  kinds: z
    .array(
      z.strictObject({
        kind: z.enum(KINDS),
        description: LocalizedSchema,
        votingRight: z.boolean(),
        /** The fee class that new members of this kind get unless the office chooses another. */
        feeClass: Key,
        criteria: z.array(
          z.strictObject({
            key: Key,
            /** `agree`: a sentence to say yes to; `answer`: a question to answer in own words. */
            kind: z.enum(['agree', 'answer']),
            text: LocalizedSchema,
          }),
        ),
      }),
    )
    .min(1),
  feeClasses: z
    .array(
      z.strictObject({
        key: Key,
        name: LocalizedSchema,
        description: LocalizedSchema,
        /** 0 = no fee. */
        centsPerYear: z.number().int().min(0),
      }),
    )
    .min(1),
});
export type MembershipSettings = z.output<typeof MembershipSettingsSchema>;

/** What no schema sees: doubled keys and fee classes that do not exist. German sentences with their place; empty = all is well. */
export function membershipProblems({ kinds, feeClasses }: MembershipSettings): readonly string[] {
  const classes = feeClasses.map(({ key }) => key);
  return [
    ...doubled(classes).map((key) => doubledSentence('feeClasses', key)),
    ...doubled(kinds.map(({ kind }) => kind)).map((kind) => doubledSentence('kinds', kind)),
    ...kinds.flatMap(({ kind, feeClass, criteria }, place) => [
      ...doubled(criteria.map(({ key }) => key)).map((key) =>
        doubledSentence(`kinds[${place}].criteria`, key),
      ),
      ...(classes.includes(feeClass)
        ? []
        : [
            `membership.kinds[${place}].feeClass: Die Beitragsklasse „${feeClass}“ von „${kind}“ gibt es nicht. Erlaubt ist: ${classes.join(', ')}.`,
          ]),
    ]),
  ];
}

function doubled(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];
}

const doubledSentence = (place: string, key: string): string =>
  `membership.${place}: „${key}“ kommt mehrfach vor. Erlaubt ist: jeder Schlüssel nur einmal.`;

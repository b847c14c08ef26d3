import { z } from 'zod';

const Text = z.string().trim().min(1);

const SealSchema = z.strictObject({
  /** Slug of the provider. */
  member: Text,
  /** Key of its offer, for seals of a measure. */
  offer: Text.optional(),
  kind: Text,
  number: Text.optional(),
  scope: Text.optional(),
  issuer: Text,
  /** Days from the day on which the demo is built; negative = before. */
  from: z.int(),
  until: z.int().optional(),
  state: z.enum(['confirmed', 'waiting', 'refused']).default('confirmed'),
  reason: Text.optional(),
});
export type DemoSeal = z.output<typeof SealSchema>;

/** demo/seals.yaml. */
export const DemoSealsFileSchema = z.strictObject({ seals: z.array(SealSchema) });

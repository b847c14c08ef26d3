import { z } from 'zod';
import { ACCESS_FEATURES } from '../tables.ts';

const Text = z.string().trim().min(1);

const ProfileSchema = z.strictObject({
  /** Slug of a demo member. */
  member: Text,
  /** Days from today on which it was confirmed last; negative. */
  confirmed: z.number().int().max(0),
  hours: Text.optional(),
  languages: z.array(z.string().length(2)).default([]),
  access: z.partialRecord(z.enum(ACCESS_FEATURES), z.enum(['yes', 'on_request', 'no'])).default({}),
  contacts: z
    .array(
      z.strictObject({
        /** Nobody may take an invented person for a real one. */
        name: Text.refine((name) => name.includes('Demo'), {
          error: 'ein Name mit dem Wort „Demo“',
        }),
        role: Text,
        phone: Text,
      }),
    )
    .default([]),
  notices: z
    .array(
      z.strictObject({
        kind: z.enum(['offers', 'seeks']),
        title: Text,
        details: Text.optional(),
        topic: Text.optional(),
        /** Days from today on which it ends. */
        days: z.number().int().positive(),
      }),
    )
    .default([]),
});
export type DemoProfile = z.output<typeof ProfileSchema>;

/** demo/profiles.yaml, see the README beside it. */
export const DemoProfilesFileSchema = z.strictObject({ profiles: z.array(ProfileSchema) });

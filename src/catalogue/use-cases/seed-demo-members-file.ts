import { z } from 'zod';
import { MEMBER_KINDS } from '../../members/index.ts';

const Text = z.string().trim().min(1);

const MemberSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(MEMBER_KINDS),
  /** Nobody may take a demo member for a real one. */
  name: Text.refine((name) => name.includes('Demo'), { error: 'ein Name mit dem Wort „Demo“' }),
  summary: Text.optional(),
  description: Text.optional(),
  website: z.url().optional(),
  email: z.email().optional(),
  phone: Text.optional(),
  street: Text.optional(),
  postalCode: Text.optional(),
  place: Text.optional(),
  country: z.string().length(2).default('DE'),
  topics: z.array(z.string()).default([]),
  employees: z.number().int().positive().optional(),
  /** Whether its courses go online without the office's look; counts when the member is written first. */
  trusted: z.boolean().default(true),
});
export type DemoMember = z.output<typeof MemberSchema>;

/** demo/members.yaml, see the README beside it. */
export const DemoMembersFileSchema = z.strictObject({ members: z.array(MemberSchema).min(1) });

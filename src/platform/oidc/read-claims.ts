import { z } from 'zod';

/** Whom a provider has recognised. */
export interface ProvenIdentity {
  readonly issuer: string;
  /** The provider's own name for the account, never given to anybody else (ASVS 10.5.2). */
  readonly subject: string;
  /** Null = none, or not said to be verified. */
  readonly verifiedEmail: string | null;
  /** What the provider says about how it was done: its `acr` and `amr`. */
  readonly methods: readonly string[];
}

const ClaimsSchema = z.object({
  iss: z.string().min(1).max(500),
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional().catch(undefined),
  // Some providers send the text "true"; only the value itself counts.
  email_verified: z.unknown().optional(),
  acr: z.string().max(200).optional().catch(undefined),
  amr: z.array(z.string().max(200)).max(20).optional().catch(undefined),
});

/** Reads the claims of an ID token that has been checked; null where it names nobody. */
export function readClaims(claims: unknown): ProvenIdentity | null {
  const read = ClaimsSchema.safeParse(claims);
  if (!read.success) return null;
  const { iss, sub, email, email_verified, acr, amr } = read.data;
  return {
    issuer: iss,
    subject: sub,
    verifiedEmail: email_verified === true ? (email ?? null) : null,
    methods: [...(acr === undefined ? [] : [acr]), ...(amr ?? [])],
  };
}

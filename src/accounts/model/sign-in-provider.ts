/** So long somebody may take to sign in at the provider. */
export const PROVIDER_MINUTES = 10;

/**
 * Whether the provider has checked two factors, by what it says (`acr`, `amr`) and what the operator takes for that
 * (OIDC_SECOND_FACTOR). Without such a setting it never counts: then the own second factor is asked for (ASVS 6.8.4).
 */
export function hasShownTwoFactors(
  methods: readonly string[],
  accepted: readonly string[],
): boolean {
  return methods.some((method) => accepted.includes(method));
}

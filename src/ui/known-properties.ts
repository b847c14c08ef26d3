/** Structured data without what is not known: a machine must not read a guess, nor `null`. */
export function knownProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}

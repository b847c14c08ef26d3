/** Commercial rounding to whole numbers (half away from zero); the small addition undoes what binary fractions lose. */
export function roundedCommercially(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-7);
}

/** Euros as whole cents. */
export function centsOf(euros: number): number {
  return roundedCommercially(euros * 100);
}

/** Whether the name of a fact or figure says that it is a sum in euros. */
export function isInEuros(name: string): boolean {
  return name.endsWith('_eur');
}

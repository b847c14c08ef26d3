const LEVEL = /^(\p{L}\d{1,2})\.\d$/u;
const STANDARD = /^(\d{3,5})-\d{1,2}$/;
const PRODUCT = /^(\p{L}\d{1,2})(\p{L}{3,})$/u;

/** What a code is also looked for as: `a1.2` as `a1`, `9606-1` as `9606`, `s4hana` as `s4` and `hana`. */
export function codeParts(folded: string): readonly string[] {
  const found = LEVEL.exec(folded) ?? STANDARD.exec(folded) ?? PRODUCT.exec(folded);
  return found?.slice(1) ?? [];
}

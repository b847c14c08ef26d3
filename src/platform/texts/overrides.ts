/** Texts worded anew: domain → key → language → message. */
export type TextOverrides = Readonly<
  Record<
    string,
    Readonly<Record<string, { readonly de?: string | undefined; readonly en?: string | undefined }>>
  >
>;

let current: TextOverrides = {};
let version = 0;

/** Another number as soon as texts are worded anew, for those who remember finished ones. */
export function textsVersion(): number {
  return version;
}

/** From now on the texts of this process are these where they stand here, and the delivered ones elsewhere. */
export function overrideTexts(overrides: TextOverrides): void {
  current = overrides;
  version += 1;
}

export function overrideOf(domain: string, key: string, language: 'de' | 'en'): string | undefined {
  return current[domain]?.[key]?.[language];
}

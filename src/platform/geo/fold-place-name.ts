const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The form in which names of places are compared: lower case, umlauts written out, everything but letters and digits as one
 * space. `Wesel-Büderich` and `wesel buederich` become the same.
 */
export function foldPlaceName(name: string): string {
  const lower = name.toLowerCase();
  const ascii = /[^ -~]/.test(lower)
    ? lower
        .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
    : lower;
  return ascii.replace(/[^a-z0-9]+/g, ' ').trim();
}

/**
 * A looser form of a folded name, for people without umlauts on their keyboard or with other spacing: `Hunxe`, `Huenxe` and `Hünxe`,
 * `Kamplintfort` and `Kamp-Lintfort` become the same. Different places may share it, so it is asked second.
 */
export function loosened(folded: string): string {
  return folded
    .replace(/([aou])e/g, '$1')
    .replace(/(.)\1/g, '$1')
    .replace(/ /g, '');
}

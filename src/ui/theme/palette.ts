import { type HexColour, mix } from './colour.ts';

/** The four colours that a network chooses per scheme. */
export interface SchemeColours {
  readonly action: HexColour;
  readonly surface: HexColour;
  readonly positive: HexColour;
  readonly deadline: HexColour;
}

export interface ThemeColours {
  readonly light: SchemeColours;
  readonly dark: SchemeColours;
}

/** Every colour that the style uses, each derived from the four of the network. */
export interface Palette extends SchemeColours {
  /** Cards and fields. */
  readonly card: HexColour;
  readonly ink: HexColour;
  readonly muted: HexColour;
  /** Text on a filled action. */
  readonly onAction: HexColour;
  readonly actionStrong: HexColour;
  /** Quiet fills behind words in the same colour. */
  readonly actionTint: HexColour;
  readonly positiveTint: HexColour;
  readonly deadlineTint: HexColour;
  readonly danger: HexColour;
  readonly dangerTint: HexColour;
  /** Edges of fields and of the map's areas: must be seen. */
  readonly edge: HexColour;
  /** Edges of cards: only decoration. */
  readonly hairline: HexColour;
  /** Fills of the drawings. */
  readonly sand: HexColour;
  readonly water: HexColour;
  readonly leaf: HexColour;
  /** The river on the map: must be seen against the land. */
  readonly river: HexColour;
}

/** The palette of one scheme. */
export function paletteOf(colours: SchemeColours, scheme: 'light' | 'dark'): Palette {
  const isLight = scheme === 'light';
  const card = isLight ? '#ffffff' : mix('#ffffff', colours.surface, 0.06);
  const ink = isLight ? mix(colours.action, '#1d1b18', 0.16) : '#ece8e0';
  // KERN's red 600 and 400, the colours of its error messages.
  const danger = isLight ? '#b6231f' : '#f98e85';
  const tint = (colour: HexColour) => mix(colour, card, isLight ? 0.09 : 0.16);
  return {
    ...colours,
    card,
    ink,
    muted: mix(ink, card, 0.72),
    onAction: isLight ? '#ffffff' : mix(colours.surface, '#000000', 0.8),
    actionStrong: mix(colours.action, isLight ? '#000000' : '#ffffff', 0.8),
    actionTint: tint(colours.action),
    positiveTint: tint(colours.positive),
    deadlineTint: tint(colours.deadline),
    danger,
    dangerTint: tint(danger),
    edge: mix(ink, card, 0.58),
    hairline: mix(ink, colours.surface, isLight ? 0.13 : 0.16),
    sand: mix(isLight ? '#b98d4f' : '#d9b98a', colours.surface, isLight ? 0.26 : 0.16),
    water: mix(colours.action, colours.surface, isLight ? 0.2 : 0.26),
    river: mix(colours.action, card, isLight ? 0.62 : 0.5),
    leaf: mix(colours.positive, colours.surface, isLight ? 0.3 : 0.32),
  };
}

import { berlinVhs } from './berlin-vhs/berlin-vhs.ts';
import { csv } from './csv/csv.ts';
import type { ExchangeFormat } from './format.ts';
import { openVhs } from './open-vhs/open-vhs.ts';

/** Every format that deliveries may come in, in the order in which they are tried. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [openVhs, berlinVhs, csv];

/** The format a text of this beginning has; null if none of ours. */
export function sniffFormat(beginning: string): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.sniff(beginning)) ?? null;
}

export function formatNamed(name: string): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.name === name) ?? null;
}

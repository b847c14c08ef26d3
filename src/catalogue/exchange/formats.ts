import { amb } from './amb/amb.ts';
import { berlinVhs } from './berlin-vhs/berlin-vhs.ts';
import { csv } from './csv/csv.ts';
import type { ExchangeFormat } from './format.ts';
import { icalendar } from './icalendar/icalendar.ts';
import { kufer } from './kufer/kufer.ts';
import { moochub } from './moochub/moochub.ts';
import { openVhs } from './open-vhs/open-vhs.ts';
import { openqcat } from './openqcat/openqcat.ts';
import { schemaOrg } from './schema-org/schema-org.ts';
import { xcriCap } from './xcri-cap/xcri-cap.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** Every format that deliveries may come in, in the order in which they are tried. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [
  openqcat,
  openVhs,
  kufer,
  xcriCap,
  berlinVhs,
  moochub,
  amb,
  schemaOrg,
  icalendar,
  xlsx,
  csv,
];

/** The format a text of this beginning has; null if none of ours. */
export function sniffFormat(beginning: string): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.sniff(beginning)) ?? null;
}

export function formatNamed(name: string): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.name === name) ?? null;
}

/** The binary format a file of these first bytes has; null if it is none of them, so perhaps text. */
export function sniffBinaryFormat(beginning: Uint8Array): ExchangeFormat | null {
  return EXCHANGE_FORMATS.find((format) => format.sniffBytes?.(beginning) === true) ?? null;
}

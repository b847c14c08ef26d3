import type { Network } from '../../../network/index.ts';

/** Name of an advice service; null where the key is empty or no service has it any more. */
export function serviceNameOf({ settings }: Pick<Network, 'settings'>, key: string): string | null {
  return settings.adviceServices.find((service) => service.key === key)?.name ?? null;
}

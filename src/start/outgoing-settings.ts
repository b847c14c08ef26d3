import type { Config } from '../config.ts';
import type { Network } from '../network/index.ts';
import type { OutgoingSettings } from '../platform/outgoing/index.ts';

/** How the portal names itself where it fetches: with its address and that of people who answer for it. */
export function userAgentOf(network: Network, publicUrl: string): string {
  return `Bildungsnetz/1.0 (+${publicUrl}; ${network.settings.contact.email})`;
}

/** What the operator has allowed requests to foreign addresses. */
export function outgoingSettingsOf(config: Config): Omit<OutgoingSettings, 'userAgent'> {
  return { morePorts: config.outgoingPorts, allowLoopback: config.outgoingLoopback };
}

/** Where the person was met who got the slip: counted, to see what reaches people. */
export const SLIP_CHANNELS = ['desk', 'phone', 'outdoors', 'event', 'company'] as const;
export type SlipChannel = (typeof SLIP_CHANNELS)[number];

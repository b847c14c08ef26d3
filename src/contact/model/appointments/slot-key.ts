/** A slot in an address: `5k2m…-20261124T1330` (UTC), the same in summer and winter. */
export function slotKey(slot: { readonly presenceId: string; readonly startsAt: Date }): string {
  const digits = slot.startsAt.toISOString().slice(0, 16).replace(/[-:]/g, '');
  return `${slot.presenceId}-${digits}`;
}

/** The presence and the start of a {@link slotKey}; null if it is none. */
export function readSlotKey(
  key: string,
): { readonly presenceId: string; readonly startsAt: Date } | null {
  const parts = /^([0-9a-z]{12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/.exec(key);
  if (parts === null) return null;
  const [, presenceId = '', year, month, day, hour, minute] = parts;
  const startsAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(startsAt.getTime()) ? null : { presenceId, startsAt };
}

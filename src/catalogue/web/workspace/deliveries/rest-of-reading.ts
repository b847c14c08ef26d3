/** What is known of a delivery while it is worked on. */
export interface ReadingSoFar {
  readonly workedOnSince: Date;
  readonly bytesRead: number;
  readonly fileBytes: number;
}

/** Before that an estimate would jump. */
const LEAST_PERCENT = 5;
const LEAST_SECONDS = 4;

/** How much of the file is read, in whole percent from 0 to 100. */
export function percentRead({ bytesRead, fileBytes }: ReadingSoFar): number {
  return fileBytes === 0 ? 0 : Math.min(100, Math.floor((100 * bytesRead) / fileBytes));
}

/**
 * Minutes that the rest will take at the pace so far, rounded up; null while nobody can tell. A delivery that had to wait for
 * another one seems slower than it is at first.
 */
export function minutesLeft(delivery: ReadingSoFar, now: Date): number | null {
  const percent = percentRead(delivery);
  const seconds = (now.getTime() - delivery.workedOnSince.getTime()) / 1000;
  if (percent < LEAST_PERCENT || percent === 100 || seconds < LEAST_SECONDS) return null;
  const left = (seconds * (delivery.fileBytes - delivery.bytesRead)) / delivery.bytesRead;
  return Math.ceil(left / 60);
}

import { loadRules } from './load-rules.ts';
import { readPlace } from './read-place.ts';
import { RunningCheck } from './running-check.ts';

/** Begins the check in its place on the page; what was there comes back with the browser's way back. Throws if the rules do not come. */
export async function openCheck(element: HTMLElement): Promise<void> {
  let check = running.get(element);
  if (check === undefined) {
    const place = readPlace(element);
    check = new RunningCheck(element, place, await loadRules(place.addresses[place.voice]));
    running.set(element, check);
  }
  check.begin();
}

/** Checks of this page: whoever has gone back to its beginning goes on with the same answers. */
const running = new WeakMap<HTMLElement, RunningCheck>();

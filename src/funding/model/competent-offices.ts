import { type Situation, truthOf } from './condition-truth.ts';
import type { Programme } from './programme.ts';

/** Keys of the offices to go to: the one that is competent, or all while that is unknown. */
export function officesOf<T>(programme: Programme<T>, situation: Situation): readonly string[] {
  for (const { wenn, sonst, stelle } of programme.zustaendig ?? []) {
    const counts = sonst === true || wenn === undefined ? true : truthOf(wenn, situation);
    if (counts === true) return [stelle];
    if (counts === null) return programme.stelle;
  }
  return programme.stelle;
}

// The few shapes that all drawings share. Fills sit a little beside their lines, as in an old print: that is the hand.

const round = (value: number): number => Math.round(value * 10) / 10;

/** A poplar standing at (x, ground): a slim leaf with its line beside it. */
export function poplar(x: number, ground: number, height: number): string {
  const half = height * 0.13;
  const leaf = (dx: number): string => {
    const low = round(ground - height * 0.1);
    const top = round(ground - height);
    const left = round(x - half + dx);
    const right = round(x + half + dx);
    const belly = round(ground - height * 0.34);
    const shoulder = round(ground - height * 0.74);
    return `M${round(x + dx)} ${low}C${left} ${low} ${left} ${belly} ${round(x - half * 0.85 + dx)} ${shoulder}Q${round(x - half * 0.4 + dx)} ${top} ${round(x + dx)} ${top}Q${round(x + half * 0.4 + dx)} ${top} ${round(x + half * 0.85 + dx)} ${shoulder}C${right} ${belly} ${right} ${low} ${round(x + dx)} ${low}Z`;
  };
  return `<path class="leaf" d="${leaf(height * 0.05)}"/><path d="${leaf(0)}M${x} ${ground}V${round(ground - height * 0.62)}"/>`;
}

/** Poplars in a row; the heights are given, the distance is even. */
export function poplars(
  start: number,
  distance: number,
  ground: number,
  heights: readonly number[],
): string {
  return heights.map((height, place) => poplar(start + place * distance, ground, height)).join('');
}

/** Short strokes on the water. */
export function ripples(
  places: readonly (readonly [x: number, y: number, waves: number])[],
): string {
  const d = places
    .map(([x, y, waves]) => `M${x} ${y}q7-5 14 0${'t14 0'.repeat(waves * 2 - 1)}`)
    .join('');
  return `<path class="thin" d="${d}"/>`;
}

/** A cable-stayed bridge: one pylon at x, its deck from `from` to `to`; cables every `step`. */
export function bridge(options: {
  x: number;
  top: number;
  deck: number;
  water: number;
  from: number;
  to: number;
  step: number;
}): string {
  const { x, top, deck, water, from, to, step } = options;
  const legs = (deck - top) * 0.16;
  const cables: string[] = [];
  let place = 0;
  for (let reach = step * 1.4; x - reach > from && x + reach < to; reach += step, place++) {
    const height = round(top + 8 + place * 7);
    cables.push(`M${round(x - reach)} ${deck}L${x} ${height}L${round(x + reach)} ${deck}`);
  }
  const pylon = `M${x} ${top}V${round(top + (deck - top) * 0.45)}M${x} ${round(top + (deck - top) * 0.45)}L${round(x - legs)} ${water}M${x} ${round(top + (deck - top) * 0.45)}L${round(x + legs)} ${water}`;
  return `<path class="thin" d="${cables.join('')}"/><path d="M${from} ${deck}H${to}M${from} ${deck + 7}H${to}${pylon}"/>`;
}

/** A barge with gravel, its bow to the right; x and y are the stern at the water line. */
export function gravelBarge(x: number, y: number): string {
  const hull = `M${x} ${y - 20}h150q16 0 26-8l-6 24q-4 12-18 12H${x + 14}q-10 0-14-10Z`;
  const heaps = `M${x + 40} ${y - 20}q14-20 30-14 10-12 24-2 14-6 26 6 10 2 16 10`;
  return [
    `<path class="sand" d="${heaps}Z" transform="translate(5 1)"/>`,
    `<path class="paper" d="${hull}" transform="translate(3 2)"/>`,
    `<path d="${hull}${heaps}M${x + 6} ${y - 20}v-26h24v26M${x + 2} ${y - 46}h32M${x + 12} ${y - 38}h12v8h-12ZM${x + 18} ${y - 46}v-14l12 4-12 4"/>`,
  ].join('');
}

/** A harbour crane on legs; x is its middle, y the quay. The jib points to the left. */
export function crane(x: number, y: number): string {
  return [
    `<path class="sand" d="M${x - 14} ${y - 92}h34v26h-34Z"/>`,
    `<path d="M${x - 24} ${y}l10-66h28l10 66M${x - 20} ${y - 26}h40M${x - 18} ${y - 92}h36v26h-36ZM${x - 10} ${y - 86}h10v12h-10ZM${x - 18} ${y - 84}L${x - 112} ${y - 150}l94 46M${x - 18} ${y - 92}l-6-32 30 32M${x - 24} ${y - 124}l-88-26"/>`,
    `<path class="thin" d="M${x - 86} ${y - 132}l-1-0M${x - 60} ${y - 114}v-16M${x - 84} ${y - 130}v-12M${x - 112} ${y - 150}v58M${x - 122} ${y - 78}q10-14 20 0ZM${x - 112} ${y - 92}v6"/>`,
  ].join('');
}

/** A sheep on the dyke. */
export function sheep(x: number, y: number): string {
  return `<path class="paper" d="M${x} ${y - 9}q0-9 9-8 4-5 9-1 6-4 9 2 7 2 4 9-2 6-9 5H${x + 6}q-6 0-6-7Z"/><path class="thin" d="M${x} ${y - 9}q0-9 9-8 4-5 9-1 6-4 9 2 7 2 4 9-2 6-9 5H${x + 6}q-6 0-6-7ZM${x + 7} ${y - 2}v6M${x + 12} ${y - 2}v6M${x + 22} ${y - 2}v6M${x + 26} ${y - 3}v7M${x + 30} ${y - 13}q7-3 8 2t-6 4"/>`;
}

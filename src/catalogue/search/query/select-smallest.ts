/**
 * Reorders `order` so that at place `nth` stands what would stand there if it were sorted by (first, second), with nothing
 * greater before it and nothing smaller behind it (quickselect, three ways, so that many equal keys cost nothing extra).
 */
export function selectSmallest(
  order: Uint32Array,
  nth: number,
  first: Float64Array,
  second: Float64Array,
): void {
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const pivot = order[(low + high) >> 1] ?? 0;
    const pivotFirst = first[pivot] ?? 0;
    const pivotSecond = second[pivot] ?? 0;
    let less = low;
    let at = low;
    let more = high;
    while (at <= more) {
      const item = order[at] ?? 0;
      const own = first[item] ?? 0;
      const difference = own === pivotFirst ? (second[item] ?? 0) - pivotSecond : own - pivotFirst;
      if (difference < 0) {
        order[at++] = order[less] ?? 0;
        order[less++] = item;
      } else if (difference > 0) {
        order[at] = order[more] ?? 0;
        order[more--] = item;
      } else at++;
    }
    if (nth < less) high = less - 1;
    else if (nth > more) low = more + 1;
    else return;
  }
}

import type { Labels } from '../../queries/label-store.ts';
import type { FacetCount } from '../../search/types.ts';

/**
 * Topics under their parents; a topic whose parent has no count of its own stands for itself. Of the uppermost the first `most`,
 * and those with a chosen topic: only what is shown gets words.
 */
export function topicTree<Option>(
  counts: readonly FacetCount[],
  labels: Labels,
  { chosen, most }: { readonly chosen: readonly string[]; readonly most: number },
  option: (known: FacetCount, children: readonly Option[]) => Option,
): Option[] {
  const parents = new Map(labels.terms('topic').map(({ key, parent }) => [key, parent]));
  const known = new Set(counts.map(({ value }) => value));
  const children = new Map<string, FacetCount[]>();
  const roots: FacetCount[] = [];
  for (const count of counts) {
    const parent = parents.get(count.value) ?? null;
    const siblings = parent === null ? undefined : children.get(parent);
    if (parent === null || !known.has(parent)) roots.push(count);
    else if (siblings === undefined) children.set(parent, [count]);
    else siblings.push(count);
  }
  return roots.flatMap((root, place) => {
    const below = children.get(root.value) ?? [];
    if (place >= most && ![root, ...below].some(({ value }) => chosen.includes(value))) return [];
    return [
      option(
        root,
        below.map((child) => option(child, [])),
      ),
    ];
  });
}

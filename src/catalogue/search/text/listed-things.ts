const BETWEEN = /,|;| und | oder | & /u;

/**
 * How many things a topic's label lists: `Büro, Buchhaltung und Handel` three, `Erste Hilfe und Brandschutz` two. A label of several
 * says that an offer is about one of them, not which.
 */
export function listedThings(label: string): number {
  return label.split(BETWEEN).length;
}

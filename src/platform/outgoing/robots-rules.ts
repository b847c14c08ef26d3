/** The product token that site owners address us by (RFC 9309, 2.2.1). */
export const ROBOTS_NAME = 'Bildungsnetz';

/** Bytes of a robots.txt that are read (RFC 9309, 2.5 asks for this many at least). */
export const MOST_ROBOTS_BYTES = 500 * 1024;

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/** Says of a path with its query whether it may be fetched. */
export type RobotsRules = (pathAndQuery: string) => boolean;

/**
 * Reads a robots.txt as RFC 9309 has it: all groups that name us count together, those of `*` only where none does; the longest rule that
 * fits decides, and of two as long the one that allows.
 */
export function robotsRules(text: string, name = ROBOTS_NAME): RobotsRules {
  const groups = groupsOf(text.slice(0, MOST_ROBOTS_BYTES).replace(/^\ufeff/, ''));
  const rules = groups.get(name.toLowerCase()) ?? groups.get('*') ?? [];
  return (pathAndQuery) => {
    const path = normalised(pathAndQuery);
    if (path === '/robots.txt') return true;
    let best: Rule | null = null;
    for (const rule of rules) {
      const isLonger = best === null || rule.pattern.length > best.pattern.length;
      const isTie = best !== null && rule.pattern.length === best.pattern.length;
      if ((isLonger || (isTie && rule.isAllowed)) && fits(rule.pattern, path)) best = rule;
    }
    return best?.isAllowed ?? true;
  };
}

function groupsOf(text: string): ReadonlyMap<string, readonly Rule[]> {
  const groups = new Map<string, Rule[]>();
  let present: string[] = [];
  let hasRules = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field = '', given = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const value = given.trim();
    const key = field.toLowerCase();
    if (key === 'user-agent') {
      if (hasRules) present = [];
      hasRules = false;
      const agent = value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? '');
      present.push(agent);
      if (!groups.has(agent)) groups.set(agent, []);
    } else if (key === 'allow' || key === 'disallow') {
      hasRules = true;
      // An empty rule forbids nothing.
      if (value === '') continue;
      const rule = { isAllowed: key === 'allow', pattern: normalised(value) };
      for (const agent of present) groups.get(agent)?.push(rule);
    }
  }
  return groups;
}

/** Percent-encoded in one way, so that `/ä`, `/%C3%A4` and `/%c3%a4` are the same. */
function normalised(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (letters) =>
      Buffer.from(letters).toString('hex').replace(/../g, '%$&'),
    )
    .replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => {
      const letter = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9._~-]/.test(letter) ? letter : `%${hex.toUpperCase()}`;
    });
}

/** Whether a path begins with a pattern; `*` stands for anything, `$` at its end for the path's end. Takes no more than linear steps per star. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  let at = start.length;
  const last = parts.pop();
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (last === undefined) return !isWhole || at === path.length;
  if (!isWhole) return path.indexOf(last, at) >= 0;
  return path.length - last.length >= at && path.endsWith(last);
}

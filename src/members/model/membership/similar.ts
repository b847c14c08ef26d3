import { germanAscii } from '../../../platform/ids.ts';
import { websiteHost } from './website-host.ts';

/** What two records are compared by. */
export interface Comparable {
  readonly name: string;
  readonly website: string | null;
  readonly email: string | null;
}

/** Why two records may be the same organisation. */
export type Likeness = 'name' | 'website' | 'mail';

// Legal forms and articles say nothing about who it is; "Demo" marks what is invented.
const EMPTY_WORDS = new Set(
  'gmbh ggmbh mbh ag kg ohg gbr ug eg ev e v co und der die das fuer demo'.split(' '),
);

/** Hosts of mail addresses that anybody can have: they tell nothing about an organisation. */
const OPEN_MAIL_HOSTS = new Set(
  'gmail.com googlemail.com gmx.de gmx.net web.de t-online.de outlook.com outlook.de hotmail.com hotmail.de icloud.com yahoo.com yahoo.de posteo.de mailbox.org freenet.de aol.com'.split(
    ' ',
  ),
);

/** A name without legal form, case and punctuation; empty if nothing else is left. */
export function nameKey(name: string): string {
  return germanAscii(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .join(' ');
}

/** How two records are alike; empty = nothing speaks for the same organisation. */
export function likenesses(a: Comparable, b: Comparable): readonly Likeness[] {
  const names = [nameKey(a.name), nameKey(b.name)] as const;
  const hosts = [websiteHost(a.website), websiteHost(b.website)] as const;
  const mails = [ownMailHost(a.email), ownMailHost(b.email)] as const;
  const isSame = (x: string | null, y: string | null) => x !== null && x !== '' && x === y;
  return [
    ...(isSame(...names) ? (['name'] as const) : []),
    ...(isSame(...hosts) ? (['website'] as const) : []),
    ...(isSame(...mails) || isSame(mails[0], hosts[1]) || isSame(hosts[0], mails[1])
      ? (['mail'] as const)
      : []),
  ];
}

function ownMailHost(email: string | null): string | null {
  const host =
    email
      ?.split('@')
      .at(-1)
      ?.trim()
      .toLowerCase()
      .replace(/^www\./, '') ?? '';
  return host === '' || OPEN_MAIL_HOSTS.has(host) ? null : host;
}

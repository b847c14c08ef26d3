import type { Office } from '../../funding/model/programme.ts';
import { h } from './build-dom.ts';
import type { Check } from './check.ts';

/** The offices to go to, with all that is known of them. */
export function officesView(check: Check, keys: readonly string[]): HTMLElement | null {
  const offices = keys.flatMap((key) => check.state.rules.offices[key] ?? []);
  if (offices.length === 0) return null;
  return h(
    'div',
    {},
    h('p', { class: 'check-label' }, check.say('check.office')),
    h(
      'ul',
      { class: 'check-offices' },
      offices.map((office) => h('li', {}, officeView(check, office))),
    ),
    h('p', { class: 'small' }, check.say('check.office.call')),
  );
}

function officeView(check: Check, office: Office<string>): HTMLElement {
  const { name, zustaendig, adresse, oeffnung, telefon, email, url, hinweis } = office;
  const line = (words: string | undefined) =>
    words ? h('span', { class: 'address-line' }, words) : null;
  return h(
    'address',
    {},
    h('b', { class: 'address-line' }, name),
    line(zustaendig),
    line(adresse),
    line(oeffnung),
    telefon
      ? h('a', { class: 'address-line', href: `tel:${telefon.replace(/[^\d+]/g, '')}` }, telefon)
      : null,
    email ? h('a', { class: 'address-line', href: `mailto:${email}` }, email) : null,
    url && /^https?:/.test(url)
      ? h(
          'a',
          { class: 'address-line', href: url, rel: 'noopener external' },
          check.say('check.office.website'),
          h('span', { class: 'unseen' }, `: ${name}`),
        )
      : null,
    line(hinweis),
  );
}

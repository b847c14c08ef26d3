import type { Language } from '../../platform/texts/index.ts';
import { localized } from '../../platform/texts/localized.ts';
import type { SiteFrame } from '../../ui/shell.ts';
import type { Network } from '../model/network.ts';
import { networkTexts } from '../texts.ts';

const frames = new WeakMap<Network, Map<Language, SiteFrame>>();

/** What the frame of every page says about this deployment, made once per language. */
export function siteFrame(network: Network, language: Language): SiteFrame {
  const known = frames.get(network) ?? new Map<Language, SiteFrame>();
  frames.set(network, known);
  const frame = known.get(language) ?? makeFrame(network, language);
  known.set(language, frame);
  return frame;
}

function makeFrame({ settings }: Network, language: Language): SiteFrame {
  const t = networkTexts(language);
  const { contact } = settings;
  return {
    name: settings.name,
    shortName: settings.shortName,
    region: settings.region,
    claim: localized(settings.claim, language),
    contact: {
      name: localized(contact.name, language),
      phone: contact.phone,
      email: contact.email,
      street: contact.street,
      place: `${contact.postalCode} ${contact.place}`,
      hours: localized(contact.hours, language),
    },
    navigation: [
      { key: 'courses', label: t('nav.courses'), path: '/kurse' },
      { key: 'providers', label: t('nav.providers'), path: '/anbieter' },
      { key: 'funding', label: t('nav.funding'), path: '/foerderung' },
      { key: 'advice', label: t('nav.advice'), path: '/beratung' },
      { key: 'network', label: t('nav.network'), path: '/netzwerk' },
    ],
    memberArea: '/mitglieder',
    footer: [
      {
        title: t('footer.find'),
        links: [
          { key: 'courses', label: t('nav.courses'), path: '/kurse' },
          { key: 'providers', label: t('nav.providers'), path: '/anbieter' },
          { key: 'funding', label: t('nav.funding'), path: '/foerderung' },
          { key: 'ranking', label: t('footer.ranking'), path: '/rangfolge' },
          { key: 'data', label: t('footer.courseData'), path: '/daten' },
        ],
      },
      {
        title: t('footer.help'),
        links: [
          { key: 'contact', label: t('footer.contact'), path: '/kontakt' },
          { key: 'advice', label: t('nav.advice'), path: '/beratung' },
          { key: 'answers', label: t('footer.answers'), path: '/antworten' },
          { key: 'contact-figures', label: t('footer.contactFigures'), path: '/beratung/zahlen' },
          { key: 'barrier', label: t('footer.barrier'), path: '/barrierefreiheit#melden' },
        ],
      },
      {
        title: t('footer.legal'),
        links: [
          { key: 'imprint', label: t('footer.imprint'), path: '/impressum' },
          { key: 'privacy', label: t('footer.privacy'), path: '/datenschutz' },
          { key: 'accessibility', label: t('footer.accessibility'), path: '/barrierefreiheit' },
          { key: 'security', label: t('footer.security'), path: '/.well-known/security.txt' },
        ],
      },
    ],
    dataNotice: t('footer.data'),
    demoNotice: settings.isDemo ? t('demo.notice') : null,
  };
}

import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type Fact, FactList } from '../../ui/fact-list.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageTools } from '../../ui/page-tools.tsx';
import { phoneHref } from '../../ui/phone.ts';
import { type OfferCard, ResultCard } from '../../ui/result-card.tsx';
import { HtmlBlock, trustHtml } from '../../ui/safe-html.tsx';
import type { PageShell } from '../../ui/shell.ts';
import type { Provider } from '../queries/provider-by-slug.ts';
import { type MemberTranslate, memberTexts } from '../texts.ts';
import { webAddress } from './web-address.ts';

export interface ProviderPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly provider: Provider;
  /** Names of its topics. */
  readonly topics: readonly { readonly key: string; readonly label: string }[];
  readonly offers: { readonly total: number; readonly cards: readonly OfferCard[] };
}

/** /anbieter/{slug} – who this is, how to reach them, what begins next. */
export function ProviderPage(props: ProviderPageProps): JSX.Element {
  const { shell, language, provider, topics, offers } = props;
  const t = memberTexts(language);
  const lang = language === 'de' ? undefined : 'de';
  const all = `${localizedPath(language, '/kurse')}?provider=${encodeURIComponent(provider.slug)}`;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={`/anbieter/${provider.slug}`}
      title={provider.name}
      description={provider.summary ?? t('provider.lead', { name: provider.name })}
      currentNav="providers"
      breadcrumb={[{ label: t('providers.breadcrumb'), path: '/anbieter' }]}
    >
      <h1 lang={lang}>{provider.name}</h1>
      {provider.summary && (
        <p class="lead" lang={lang}>
          {provider.summary}
        </p>
      )}
      {provider.isDemo && <Notice>{t('provider.demo')}</Notice>}
      <Card as="section" labelledBy="facts">
        <h2 id="facts" class="unseen">
          {t('provider.facts')}
        </h2>
        <FactList facts={providerFacts(provider, language, t)} />
      </Card>
      {provider.descriptionHtml && (
        <HtmlBlock
          class="prose provider-text"
          html={trustHtml(provider.descriptionHtml)}
          {...(lang === undefined ? {} : { lang })}
        />
      )}
      {topics.length > 0 && (
        <>
          <h2>{t('provider.topics')}</h2>
          <ul class="chips">
            {topics.map((topic) => (
              <li key={topic.key}>
                <a class="chip" href={`${all}&topic=${encodeURIComponent(topic.key)}`}>
                  {topic.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('provider.offers', { count: offers.total })}</h2>
      {offers.cards.length > 0 && (
        <ul class="cards">
          {offers.cards.map((card) => (
            <ResultCard key={card.id} card={card} headingLevel={3} />
          ))}
        </ul>
      )}
      {offers.total === 0 && <p>{t('provider.offers.none')}</p>}
      <div class="buttons provider-more">
        {offers.total > 0 ? (
          <LinkButton icon="arrow" href={all}>
            {t('provider.offers.all')}
          </LinkButton>
        ) : (
          <LinkButton icon="search" href={localizedPath(language, '/kurse')}>
            {t('provider.offers.search')}
          </LinkButton>
        )}
        <PageTools language={language} />
      </div>
    </PageFrame>
  );
}

function providerFacts(provider: Provider, language: Language, t: MemberTranslate): Fact[] {
  const town = [provider.postalCode, provider.place].filter(Boolean).join(' ');
  const address = [provider.street, town].filter(Boolean).join(', ');
  const website = provider.website === null ? null : webAddress(provider.website);
  const facts: Fact[] = [
    { icon: 'place', term: t('provider.address'), value: address || t('provider.address.unknown') },
  ];
  if (provider.phone) {
    facts.push({
      icon: 'phone',
      term: t('provider.phone'),
      value: <a href={phoneHref(provider.phone)}>{provider.phone}</a>,
    });
  }
  if (provider.email) {
    facts.push({
      icon: 'mail',
      term: t('provider.mail'),
      value: <a href={`mailto:${provider.email}`}>{provider.email}</a>,
    });
  }
  if (website) {
    facts.push({
      icon: 'external',
      term: t('provider.website'),
      value: (
        <a href={website.href} rel="noopener">
          {website.label}
        </a>
      ),
    });
  }
  facts.push({
    icon: 'source',
    term: t('provider.updated'),
    value: formats(language).day(provider.updatedAt),
    note: provider.isDelivered ? t('provider.updated.own') : t('provider.updated.office'),
  });
  return facts;
}

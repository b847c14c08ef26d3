import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { Icon } from './icon.tsx';
import { Suggestions } from './suggestions.tsx';
import { uiTexts } from './texts.ts';

export interface SearchExample {
  readonly label: string;
  readonly href: string;
}

/** What, where and when in one row; leads to `/kurse`. Examples come from live data, so that each one finds something. */
export function SearchBox(props: {
  language: Language;
  /** Prefix of the field ids, if a page has two boxes. */
  id?: string;
  what?: string;
  where?: string;
  /** ISO date. */
  from?: string | undefined;
  examples?: readonly SearchExample[];
  /** Names of places that the field "where" offers. */
  placeNames?: readonly string[];
  /** Filters to keep while the words change, as pairs of name and value. */
  keep?: readonly (readonly [name: string, value: string])[];
}): JSX.Element {
  const t = uiTexts(props.language);
  const id = props.id ?? 'search';
  const places = props.placeNames ?? [];
  const examples = props.examples ?? [];
  return (
    <search class="search-box">
      <form
        class="search-form"
        action={localizedPath(props.language, '/kurse')}
        method="get"
        aria-label={t('search.label')}
      >
        {(props.keep ?? []).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <Suggestions language={props.language} of="catalogue" then="next" class="search-what">
          <label for={`${id}-q`}>{t('search.what')}</label>
          <input
            class="control"
            id={`${id}-q`}
            name="q"
            type="search"
            value={props.what}
            maxLength={200}
            autocomplete="off"
            enterkeyhint="search"
          />
        </Suggestions>
        <Suggestions language={props.language} of="places" then="next" class="search-where">
          <label for={`${id}-near`}>
            {t('search.where')} <span class="search-hint">{t('search.whereHint')}</span>
          </label>
          <input
            class="control"
            id={`${id}-near`}
            name="near"
            type="text"
            value={props.where}
            maxLength={80}
            autocomplete="postal-code"
            list={places.length > 0 ? `${id}-places` : undefined}
          />
          {places.length > 0 && (
            <datalist id={`${id}-places`}>
              {places.map((place) => (
                <option key={place} value={place} />
              ))}
            </datalist>
          )}
        </Suggestions>
        <div class="search-when">
          <label for={`${id}-from`}>{t('search.when')}</label>
          <input class="control" id={`${id}-from`} name="from" type="date" value={props.from} />
        </div>
        <button class="button button-primary search-submit" type="submit">
          <Icon name="search" />
          <span>{t('search.submit')}</span>
        </button>
      </form>
      {examples.length > 0 && (
        <p class="search-examples">
          <span>{t('search.examples')}</span>
          {examples.map((example) => (
            <a key={example.href} href={example.href}>
              {example.label}
            </a>
          ))}
        </p>
      )}
    </search>
  );
}

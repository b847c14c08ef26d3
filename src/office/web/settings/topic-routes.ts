import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import type { Term } from '../../../network/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { movedBehind, neighbourBefore, newTopicKey } from '../../model/topic-change.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { baseOf, changeFlow, type FlowRequest, presentNetwork } from './change-flow.ts';
import { NEW_TOPIC_PATH, TOPIC_PATTERN, TOPICS_PATH, topicPath } from './settings-paths.ts';
import { TopicPage, TopicsPage, type TypedTopic } from './topic-pages.tsx';

const OneInput = z.object({ params: z.object({ topic: z.string().max(100) }) });
const NAMES = ['de', 'en', 'hintDe', 'hintEn', 'parent', 'after'] as const;
const EMPTY: TypedTopic = { de: '', en: '', hintDe: '', hintEn: '', parent: '', after: '' };
const LONGEST_NAME = 100;

/** The topic tree: names, hints, order, new topics. Nothing is ever taken away: offers may name it. */
export function topicRoutes(parts: OfficeParts): Route[] {
  const { shell, guards } = parts;
  const common = { localized: true, access: guards.may('settings.edit') } as const;

  async function change(request: FlowRequest, term: Term | null, topics: readonly Term[]) {
    const { form, language } = request;
    const t = officeTexts(language);
    const typed = typedTopic(form);
    const parents = topics.filter(({ parent }) => parent === null);
    const key = term?.key ?? newTopicKey(topics, typed.de);
    const parent = term === null ? (typed.parent === '' ? null : typed.parent) : term.parent;
    const topic = {
      parent,
      label: { de: typed.de, ...(typed.en === '' ? {} : { en: typed.en }) },
      hint:
        typed.hintDe === ''
          ? null
          : { de: typed.hintDe, ...(typed.hintEn === '' ? {} : { en: typed.hintEn }) },
    };
    const isElsewhere = term !== null && typed.after !== neighbourBefore(topics, key);
    const neighbours = neighboursOf(topics, key, parent);
    const isPlaceKnown = typed.after === '' || neighbours.some((one) => one.key === typed.after);
    const wrong: WrongFields = {
      de: typed.de === '' || typed.de.length > LONGEST_NAME ? t('topics.wrongName') : undefined,
      en: typed.en.length > LONGEST_NAME ? t('topics.wrongName') : undefined,
      hintEn: typed.hintDe === '' && typed.hintEn !== '' ? t('topics.wrongHint') : undefined,
      parent:
        parent !== null && term === null && !parents.some((one) => one.key === parent)
          ? t('topics.wrongParent')
          : undefined,
      after: term !== null && !isPlaceKnown ? t('topics.wrongParent') : undefined,
    };
    const order = movedBehind(topics, key, typed.after === '' ? null : typed.after);
    const title = term?.label.de ?? t('topics.new');
    return changeFlow(parts, request, {
      path: term === null ? NEW_TOPIC_PATH : topicPath(key),
      title,
      draft: {
        change: { [`topics.${key}`]: topic, ...(isElsewhere ? { topics: order } : {}) },
        wrong,
      },
      names: NAMES,
      next: TOPICS_PATH,
      again: (found, status, base = baseOf(form)) =>
        htmlResponse(
          TopicPage({
            shell,
            language,
            topicKey: term?.key ?? null,
            title,
            parents,
            neighbours,
            typed,
            base,
            wrong: found,
          }),
          { status },
        ),
    });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: TOPICS_PATH,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.literal('saved').optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const { network } = await presentNetwork(parts);
        const isSaved = input.query.done === 'saved';
        return htmlResponse(TopicsPage({ shell, language, topics: network.terms.topic, isSaved }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_TOPIC_PATH,
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ language }) {
        const { network, revision } = await presentNetwork(parts);
        return htmlResponse(
          TopicPage({
            shell,
            language,
            topicKey: null,
            title: officeTexts(language)('topics.new'),
            parents: network.terms.topic.filter(({ parent }) => parent === null),
            neighbours: [],
            typed: EMPTY,
            base: revision,
            wrong: {},
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_TOPIC_PATH,
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      async handle(request) {
        const { network } = await presentNetwork(parts);
        return change(request, null, network.terms.topic);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: TOPIC_PATTERN,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, language, path }) {
        const { network, revision } = await presentNetwork(parts);
        const topics = network.terms.topic;
        const term = topics.find(({ key }) => key === input.params.topic);
        if (term === undefined)
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        return htmlResponse(
          TopicPage({
            shell,
            language,
            topicKey: term.key,
            title: term.label.de,
            parents: [],
            neighbours: neighboursOf(topics, term.key, term.parent),
            typed: {
              de: term.label.de,
              en: term.label.en ?? '',
              hintDe: term.hint?.de ?? '',
              hintEn: term.hint?.en ?? '',
              parent: term.parent ?? '',
              after: neighbourBefore(topics, term.key),
            },
            base: revision,
            wrong: {},
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: TOPIC_PATTERN,
      rateLimit: { perMinute: 60 },
      input: OneInput,
      async handle(request) {
        const { input, language, path } = request;
        const { network } = await presentNetwork(parts);
        const topics = network.terms.topic;
        const term = topics.find(({ key }) => key === input.params.topic);
        return term === undefined
          ? htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 })
          : change(request, term, topics);
      },
    }),
  ];
}

function typedTopic(form: FormBody): TypedTopic {
  const text = (name: (typeof NAMES)[number]) => formText(form, name).trim();
  return {
    de: text('de'),
    en: text('en'),
    hintDe: text('hintDe'),
    hintEn: text('hintEn'),
    parent: text('parent'),
    after: text('after'),
  };
}

const neighboursOf = (topics: readonly Term[], key: string, parent: string | null) =>
  topics.filter((topic) => topic.parent === parent && topic.key !== key);

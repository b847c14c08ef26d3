import { guardedRoute, type NamedMember } from '../../../accounts/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import {
  isNoticeKind,
  NOTICE_USUAL_DAYS,
  type NoticeText,
  noticeProblems,
} from '../../model/profile/notice.ts';
import { profileEntries } from '../../queries/profile/profile-entries.ts';
import { memberTexts } from '../../texts.ts';
import { addNotice, changeNotice, removeNotice } from '../../use-cases/profile/save-notice.ts';
import { NOTICE_WRONG, NoticePage } from './notice-page.tsx';
import {
  editorOf,
  MemberInput,
  NoticeInput,
  type ProfileParts,
  versionOf,
} from './profile-parts.ts';
import { NEW_NOTICE_PATTERN, NOTICE_PATTERN, REMOVE_NOTICE_PATTERN } from './profile-paths.ts';

/** Adding, changing and removing what a member can do or looks for. */
export function noticeRoutes(parts: ProfileParts): Route[] {
  const { db, shell, region } = parts;
  const { load, access, topics, gone, done } = editorOf(parts);
  const common = { localized: true, access } as const;
  const find = (member: NamedMember, id: string) => profileEntries(db, member.id).notice(id);

  /** Checks what was typed; the page again if it is wrong. */
  function check(
    page: { member: NamedMember; id: string | null; version: number },
    form: FormBody,
    language: Language,
    now: Date,
  ) {
    const notice = readNotice(form);
    const today = localDate(now);
    const problems = noticeProblems(notice, { today, topics: topics() });
    const t = memberTexts(language);
    const wrong = Object.fromEntries(
      Object.entries(problems).map(([field, problem]) => [field, t(NOTICE_WRONG[problem])]),
    );
    const { kind, title, details, topic, endsOn } = notice;
    if (Object.keys(wrong).length > 0 || !isNoticeKind(kind)) {
      const again = { shell, language, region, ...page, notice, wrong, today };
      return { kind: 'wrong', response: htmlResponse(NoticePage(again), { status: 422 }) } as const;
    }
    const known = (text: string) => (text === '' ? null : text);
    const checked = { kind, title, details: known(details), topic: known(topic), endsOn };
    return { kind: 'right', notice, checked } as const;
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_NOTICE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: MemberInput,
      async handle({ input, language, now }) {
        const member = await load(input.params.slug);
        const today = localDate(now);
        const endsOn = addDays(today, NOTICE_USUAL_DAYS);
        const notice = { kind: '', title: '', details: '', topic: '', endsOn };
        const page = { shell, language, region, member, id: null, version: 0, wrong: {} };
        return htmlResponse(NoticePage({ ...page, notice, today }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_NOTICE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: MemberInput,
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const read = check({ member, id: null, version: 0 }, form, language, now);
        if (read.kind === 'wrong') return read.response;
        const act = { memberId: member.id, actorId: actor.personId, now };
        await addNotice(db, { ...act, notice: read.checked });
        return done(language, member.slug, 'entry');
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: NOTICE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: NoticeInput,
      async handle({ input, language, path, now }) {
        const member = await load(input.params.slug);
        const stored = await find(member, input.params.notice);
        if (stored === undefined) return gone(language, path);
        const page = { shell, language, region, member, id: stored.id, version: stored.version };
        const today = localDate(now);
        return htmlResponse(NoticePage({ ...page, notice: asText(stored), wrong: {}, today }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NOTICE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: NoticeInput,
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const id = input.params.notice;
        const version = versionOf(form);
        const stored = await find(member, id);
        if (stored === undefined) return gone(language, path);
        const read = check({ member, id, version }, form, language, now);
        if (read.kind === 'wrong') return read.response;
        const act = { memberId: member.id, actorId: actor.personId, now };
        const saved = await changeNotice(db, {
          ...act,
          noticeId: id,
          version,
          notice: read.checked,
        });
        if (saved === 'missing') return gone(language, path);
        if (saved === 'saved') return done(language, member.slug, 'entry');
        const theirs = [stored.title, stored.details, stored.endsOn].filter(Boolean).join('\n');
        const page = { shell, language, region, member, id, version: stored.version, theirs };
        const again = { ...page, notice: read.notice, wrong: {}, today: localDate(now) };
        return htmlResponse(NoticePage(again), { status: 409 });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REMOVE_NOTICE_PATTERN,
      rateLimit: { perMinute: 30 },
      input: NoticeInput,
      async handle({ input, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const noticeId = input.params.notice;
        if ((await find(member, noticeId)) === undefined) return gone(language, path);
        await removeNotice(db, { memberId: member.id, actorId: actor.personId, now, noticeId });
        return done(language, member.slug, 'removed');
      },
    }),
  ];
}

function readNotice(form: FormBody): NoticeText {
  const text = (name: string) => formText(form, name).replace(/\r\n?/g, '\n').trim();
  return {
    kind: text('kind'),
    title: text('title'),
    details: text('details'),
    topic: text('topic'),
    endsOn: text('endsOn'),
  };
}

const asText = (stored: {
  readonly kind: string;
  readonly title: string;
  readonly details: string | null;
  readonly topic: string | null;
  readonly endsOn: string;
}): NoticeText => ({ ...stored, details: stored.details ?? '', topic: stored.topic ?? '' });

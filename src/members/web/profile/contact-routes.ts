import { guardedRoute, type NamedMember } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { type ContactText, contactProblems } from '../../model/profile/contact.ts';
import { profileEntries } from '../../queries/profile/profile-entries.ts';
import { memberTexts } from '../../texts.ts';
import { revokeContact } from '../../use-cases/profile/revoke-contact.ts';
import { addContact, changeContact } from '../../use-cases/profile/save-contact.ts';
import { CONTACT_WRONG, ContactPage } from './contact-page.tsx';
import {
  ContactInput,
  editorOf,
  MemberInput,
  type ProfileParts,
  versionOf,
} from './profile-parts.ts';
import { CONTACT_PATTERN, NEW_CONTACT_PATTERN, REVOKE_CONTACT_PATTERN } from './profile-paths.ts';

const NOBODY: ContactText = { name: '', role: '', phone: '', email: '' };

/** Naming people to ask, changing what stands there, and taking them off when they do not want it any more. */
export function contactRoutes(parts: ProfileParts): Route[] {
  const { db, shell, sender } = parts;
  const { load, access, gone, done } = editorOf(parts);
  const common = { localized: true, access } as const;
  const find = (member: NamedMember, id: string) => profileEntries(db, member.id).contact(id);

  /** What is wrong with the fields; a new person must also have agreed. */
  function wrongOf(contact: ContactText, isAgreed: boolean, language: Language) {
    const t = memberTexts(language);
    const wrong: Record<string, string> = {};
    for (const [field, problem] of Object.entries(contactProblems(contact))) {
      wrong[field] = t(CONTACT_WRONG[problem]);
    }
    if (!isAgreed) wrong.consent = t('contact.wrong.consent');
    return wrong;
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_CONTACT_PATTERN,
      rateLimit: { perMinute: 120 },
      input: MemberInput,
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const page = { shell, language, member, id: null, version: 0, wrong: {} };
        const person = { contact: NOBODY, isAgreed: false, consentedAt: null };
        return htmlResponse(ContactPage({ ...page, ...person }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_CONTACT_PATTERN,
      rateLimit: { perMinute: 30 },
      input: MemberInput,
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const contact = readContact(form);
        const isAgreed = formText(form, 'consent') === 'yes';
        const wrong = wrongOf(contact, isAgreed, language);
        if (Object.keys(wrong).length > 0) {
          const page = { shell, language, member, id: null, version: 0, wrong };
          const again = { ...page, contact, isAgreed, consentedAt: null };
          return htmlResponse(ContactPage(again), { status: 422 });
        }
        const act = { memberId: member.id, actorId: actor.personId, sender, now };
        await addContact(db, { ...act, contact });
        return done(language, member.slug, 'entry');
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: CONTACT_PATTERN,
      rateLimit: { perMinute: 120 },
      input: ContactInput,
      async handle({ input, language, path }) {
        const member = await load(input.params.slug);
        const stored = await find(member, input.params.contact);
        if (stored === undefined) return gone(language, path);
        const { id, version, consentedAt } = stored;
        const page = { shell, language, member, id, version, consentedAt, isAgreed: true };
        return htmlResponse(ContactPage({ ...page, contact: asText(stored), wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: CONTACT_PATTERN,
      rateLimit: { perMinute: 30 },
      input: ContactInput,
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const id = input.params.contact;
        const stored = await find(member, id);
        if (stored === undefined) return gone(language, path);
        const contact = readContact(form);
        const { consentedAt } = stored;
        const page = { shell, language, member, id, contact, isAgreed: true, consentedAt };
        const version = versionOf(form);
        const wrong = wrongOf(contact, true, language);
        if (Object.keys(wrong).length > 0) {
          return htmlResponse(ContactPage({ ...page, version, wrong }), { status: 422 });
        }
        const act = { memberId: member.id, actorId: actor.personId, sender, now };
        const saved = await changeContact(db, { ...act, contactId: id, version, contact });
        if (saved === 'missing') return gone(language, path);
        if (saved === 'saved') return done(language, member.slug, 'entry');
        const theirs = [stored.name, stored.role, stored.phone, stored.email].filter(Boolean);
        const again = { ...page, version: stored.version, wrong: {}, theirs: theirs.join('\n') };
        return htmlResponse(ContactPage(again), { status: 409 });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REVOKE_CONTACT_PATTERN,
      rateLimit: { perMinute: 30 },
      input: ContactInput,
      async handle({ input, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const contactId = input.params.contact;
        if ((await find(member, contactId)) === undefined) return gone(language, path);
        const act = { memberId: member.id, actorId: actor.personId, now };
        await revokeContact(db, { ...act, contactId, bySelf: false });
        return done(language, member.slug, 'revoked');
      },
    }),
  ];
}

function readContact(form: FormBody): ContactText {
  const text = (name: string) => formText(form, name).replace(/\s+/g, ' ').trim();
  return { name: text('name'), role: text('role'), phone: text('phone'), email: text('email') };
}

const asText = (stored: { [Field in keyof ContactText]: string | null }): ContactText => ({
  name: stored.name ?? '',
  role: stored.role ?? '',
  phone: stored.phone ?? '',
  email: stored.email ?? '',
});

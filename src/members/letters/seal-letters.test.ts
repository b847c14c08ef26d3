import { expect, test } from 'vitest';
import { someSender } from '../../../tests/support/sign-in-app.ts';
import type { ExpiringSeal } from '../queries/seals/expiring-seals.ts';
import { sealDecisionLetter, sealReminderLetter } from './seal-letters.ts';

const seal: ExpiringSeal = {
  id: 's1',
  memberId: 'm1',
  offerId: null,
  kind: 'azav',
  holder: 'provider',
  words: {
    label: { de: 'Trägerzulassung nach AZAV', en: 'AZAV approval of the provider' },
    shortLabel: { de: 'AZAV-Träger' },
    sentence: { de: 'Geprüft.' },
    url: 'https://stelle.example',
  },
  number: null,
  scope: null,
  issuer: 'Demo-Prüfstelle',
  proof: null,
  corrects: null,
  submittedAt: new Date('2026-01-01T08:00:00Z'),
  checkedAt: null,
  reason: null,
  version: 1,
  validFrom: '2024-01-01',
  validUntil: '2026-12-23',
  state: 'confirmed',
  wasConfirmed: true,
  isRemoved: false,
  reminded: [],
};
const to = {
  sender: someSender,
  language: 'de' as const,
  name: 'Demo Person',
  member: { slug: 'haus', name: 'Demo Haus' },
};

test('a reminder says which seal ends when, what then changes, and where to go', () => {
  const { subject, text } = sealReminderLetter({ ...to, seals: [seal], today: '2026-11-23' });
  expect(subject).toBe('Ein Siegel endet in 30 Tagen');
  expect(text).toContain('- Trägerzulassung nach AZAV: letzter Tag Mi., 23. Dezember 2026');
  expect(text).toContain('https://netz.example/mitglieder/haus/siegel\n');
  const last = sealReminderLetter({ ...to, seals: [seal, seal], today: '2026-12-23' });
  expect(last.subject).toBe('2 Siegel enden heute');
});

test('a decision is told with its reason, in the language of who reads it', () => {
  const english = { ...to, language: 'en' as const };
  const refused = { ...seal, state: 'refused' as const, reason: 'Page 2 is missing.' };
  const { subject, text } = sealDecisionLetter({ ...english, seal: refused });
  expect(subject).toBe('Once more, please: AZAV approval of the provider');
  expect(text).toContain('The reason: Page 2 is missing.');
  expect(text).toContain('https://netz.example/en/mitglieder/haus/siegel');
  const confirmed = sealDecisionLetter({ ...to, seal: { ...seal, validUntil: null } });
  expect(confirmed.text).toContain('Es hat kein Ende.');
});

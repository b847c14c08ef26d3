import { expect, test } from 'vitest';
import { loadNetwork } from '../load-network.ts';
import { SealsFileSchema, sealProblems, sealRulesOf } from './seals.ts';

const kind = {
  key: 'azav',
  holder: 'provider',
  label: { de: 'Zulassung' },
  shortLabel: { de: 'AZAV' },
  sentence: { de: 'Geprüft.' },
  issuer: 'Stelle',
  url: 'https://stelle.example',
  source: '§ 2 AZAV',
};
const need = (seal: string, funding = 'bildungsgutschein') => ({
  funding,
  needs: [{ seal, holder: 'provider' }],
  source: '§ 81 SGB III',
});
const problemsOf = (file: object) =>
  sealProblems(sealRulesOf(SealsFileSchema.parse(file)), ['bildungsgutschein']);

test('a seal of a provider and one of a measure may have the same key', () => {
  const measure = { ...kind, holder: 'measure' };
  expect(problemsOf({ kinds: [kind, measure], fundingNeeds: [need('azav')] })).toEqual([]);
});

test.each([
  ['twice the same seal', { kinds: [kind, kind], fundingNeeds: [] }, 'azav (provider)'],
  ['a seal that is not there', { kinds: [kind], fundingNeeds: [need('lqw')] }, 'lqw (provider)'],
  ['funding that is not there', { kinds: [kind], fundingNeeds: [need('azav', 'x')] }, '„x“'],
])('%s is told', (_what, file, named) => {
  const problems = problemsOf(file);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(named);
});

test('this deployment keeps the AZAV of providers and of measures apart and needs both for a voucher', async () => {
  const { seals } = await loadNetwork('network/wesel');
  const azav = seals.kinds.filter(({ key }) => key === 'azav').map(({ holder }) => holder);
  expect(azav).toEqual(['provider', 'measure']);
  const voucher = seals.fundingNeeds.find(({ funding }) => funding === 'bildungsgutschein');
  expect(voucher?.needs.map(({ holder }) => holder)).toEqual(['provider', 'measure']);
  for (const { shortLabel } of seals.kinds) expect(shortLabel.de.length).toBeLessThanOrEqual(25);
});

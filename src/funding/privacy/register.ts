import type { Processing } from '../../platform/privacy/index.ts';
import { CORRECTION_DATA } from './correction-data.ts';
import { DRAFT_DATA } from './draft-data.ts';
import { RULE_DATA } from './rule-data.ts';

/** What this domain processes about people. Answers of the check are none of it: they never leave the browser. */
export const FUNDING_PROCESSINGS: readonly Processing[] = [
  {
    key: 'foerderung',
    title: { de: 'Pflege der Förderregeln', en: 'Care for the rules of funding' },
    purpose: {
      de: 'Wissen, wer eine Regel geschrieben, geprüft und freigegeben hat, damit Auskünfte über Geld stimmen',
      en: 'Know who wrote, checked and released a rule, so that what people read about money is right',
    },
    basis: ['interest', 'duty'],
    recipients: { de: 'Die Geschäftsstelle', en: 'The office' },
    tables: [CORRECTION_DATA, ...RULE_DATA, ...DRAFT_DATA],
  },
];

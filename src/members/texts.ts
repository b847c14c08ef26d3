import { defineTexts } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

/** Words of the pages about members. */
export const memberTexts = defineTexts('members', { de, en });
export type MemberTranslate = ReturnType<typeof memberTexts>;

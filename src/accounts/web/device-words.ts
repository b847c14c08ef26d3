import type { Language } from '../../platform/texts/index.ts';
import { readDevice } from '../model/device.ts';
import { accountTexts } from '../texts.ts';

/** Browser and system of a request in words ("Firefox auf Windows"), for the list of sessions. */
export function deviceWords(request: Request, language: Language): string {
  const t = accountTexts(language);
  const { browser, system } = readDevice(request.headers.get('user-agent'));
  if (browser !== null && system !== null) return t('session.device', { browser, system });
  return browser ?? system ?? t('session.device.unknown');
}

import { advicePlainWords } from '../../../contact/index.ts';
import { languageName } from '../../../members/index.ts';
import type { ServiceWords } from '../../model/services/service-form.ts';

/** Languages that the form knows by name; others are written as their code. */
const LANGUAGE_CODES = 'de en tr ar uk ru pl ro bg fa ku nl fr es it pt el sr hr sq vi zh'.split(
  ' ',
);

let made: ServiceWords | undefined;

/** The German words of the form for closed lists; office and file say the same in both languages of the interface. */
export function serviceWords(): ServiceWords {
  made ??= {
    ...advicePlainWords(),
    languages: new Map(LANGUAGE_CODES.map((code) => [code, languageName(code, 'de')])),
  };
  return made;
}

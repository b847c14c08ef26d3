import type { Spoken, Voice } from '../localized.ts';
import type { Benefit, PointsStep } from '../programme.ts';
import { bareCondition, bareLeaf } from './condition-in-voice.ts';

/** A benefit in one voice: how it is computed. Its texts are words of the result, its laws stand on the programme's page. */
export function benefitIn(voice: Voice, benefit: Benefit<Spoken>): Benefit<string> {
  const {
    name,
    wenn,
    abweichung,
    abzug_prozentpunkte,
    zuschlag_prozentpunkte,
    text: _text,
    je_text: _childText,
    norm: _norm,
    hinweis: _hinweis,
    ...rest
  } = benefit;
  return {
    ...rest,
    name: name[voice],
    ...(wenn === undefined ? {} : { wenn: bareCondition(wenn) }),
    ...(abweichung === undefined
      ? {}
      : {
          abweichung: abweichung.map(({ norm: _law, ...deviation }) => ({
            ...deviation,
            wenn: bareCondition(deviation.wenn),
          })),
        }),
    ...(abzug_prozentpunkte === undefined
      ? {}
      : { abzug_prozentpunkte: pointsIn(abzug_prozentpunkte) }),
    ...(zuschlag_prozentpunkte === undefined
      ? {}
      : { zuschlag_prozentpunkte: pointsIn(zuschlag_prozentpunkte) }),
  };
}

function pointsIn({ norm: _norm, ...step }: PointsStep<Spoken>): PointsStep<string> {
  return { ...step, wenn: bareLeaf(step.wenn) };
}

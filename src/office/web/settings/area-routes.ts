import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { NetworkSettingsSchema } from '../../../network/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { fieldId, type TypedFields, typedOf, withTyped } from '../../model/read-fields.ts';
import { AREA_KEYS, AREAS, type AreaKey, type SettingsArea } from '../../model/settings-area.ts';
import { valueAt } from '../../model/value-at.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { AreaPage } from './area-page.tsx';
import { baseOf, changeFlow, presentNetwork } from './change-flow.ts';
import { areaTitle } from './field-labels.ts';
import { AREA_PATTERN, areaPath } from './settings-paths.ts';
import { wrongValues } from './wrong-values.ts';

const Input = z.object({ params: z.object({ area: z.enum(AREA_KEYS) }) });

function areaOf(key: AreaKey): SettingsArea {
  const area = AREAS.find((one) => one.key === key);
  if (area === undefined) throw new Error(`There is no page of settings "${key}"`);
  return area;
}

/** Settings of network.yaml as forms. What is saved has to fit the same schema as the file. */
export function areaRoutes(parts: OfficeParts): Route[] {
  const { shell, guards } = parts;
  const common = {
    path: AREA_PATTERN,
    localized: true,
    access: guards.may('settings.edit'),
    input: Input,
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language }) {
        const area = areaOf(input.params.area);
        const { network, revision } = await presentNetwork(parts);
        const typed = typedOf(network.settings, area.fields);
        return htmlResponse(AreaPage({ shell, language, area, typed, base: revision, wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 60 },
      async handle(request) {
        const { input, form, language } = request;
        const t = officeTexts(language);
        const area = areaOf(input.params.area);
        const { network } = await presentNetwork(parts);
        const typed: TypedFields = Object.fromEntries(
          area.fields.map(({ place }) => [place, formText(form, fieldId(place))]),
        );
        const settings = withTyped(network.settings, area.fields, typed);
        const read = NetworkSettingsSchema.safeParse(settings);
        const wrong = read.success ? {} : wrongValues(read.error.issues, area.fields, t);
        const change = Object.fromEntries(
          area.parts.map((part) => [`settings.${part}`, valueAt(settings, part)]),
        );
        const again = (found: WrongFields, status: number, base = baseOf(form)) =>
          htmlResponse(AreaPage({ shell, language, area, typed, base, wrong: found }), { status });
        return changeFlow(parts, request, {
          path: areaPath(area.key),
          title: areaTitle(area.key, t),
          draft: { change, wrong },
          names: area.fields.map(({ place }) => fieldId(place)),
          again,
        });
      },
    }),
  ];
}

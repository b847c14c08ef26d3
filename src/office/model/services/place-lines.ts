import type { ServicePlace, StepFree } from '../../../network/index.ts';

const STEPS: readonly (readonly [StepFree, string])[] = [
  ['yes', 'ohne Stufen'],
  ['no', 'mit Stufen'],
  ['on_request', 'ohne Stufen nach Absprache'],
  ['unknown', ''],
];

/** "Leseinsel; Demoufer 7; 46483 Wesel; ohne Stufen; Linie 2 bis Demoufer; Das gelbe Haus": what is unknown stays empty. */
export function placeLine(place: ServicePlace): string {
  const steps = STEPS.find(([key]) => key === place.stepFree)?.[1] ?? '';
  const parts = [
    place.name,
    place.street ?? '',
    `${place.postalCode} ${place.place}`,
    steps,
    place.bus?.de ?? '',
    place.access?.de ?? '',
  ];
  return parts.join('; ').replace(/(; )+$/, '');
}

/** What a line says; `old` keeps its English words where the German ones are the same. A line that is none is handed on as it is. */
export function readPlaceLine(line: string, old: readonly ServicePlace[]): unknown {
  const parts = line.split(';').map((part) => part.trim());
  const [name = '', street = '', town = '', steps = '', bus = '', ...rest] = parts;
  // The last one may have semicolons of its own.
  const access = rest.join('; ');
  const [, postalCode, place] = /^(\d{5})\s+(\S.*)$/.exec(town) ?? [];
  const stepFree = STEPS.find(([, words]) => words.toLowerCase() === steps.toLowerCase())?.[0];
  if (name === '' || place === undefined || stepFree === undefined) return line;
  const same = old.find((one) => one.name === name);
  const words = (text: string, before: ServicePlace['bus']) =>
    text === '' ? undefined : before?.de === text ? before : { de: text };
  const made = {
    name,
    street: street === '' ? undefined : street,
    postalCode,
    place,
    stepFree,
    bus: words(bus, same?.bus),
    access: words(access, same?.access),
  };
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

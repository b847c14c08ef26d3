import type { WrongFields } from '../../../accounts/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../platform/clock.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formList } from '../../../platform/http/form-list.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { SLIP_CHANNELS, type SlipChannel } from '../../model/slips/slip-channel.ts';
import { readSlipCode } from '../../model/slips/slip-code.ts';
import {
  SLIP_ROLES,
  SLIP_THINGS,
  type SlipContent,
  SlipContentSchema,
} from '../../model/slips/slip-content.ts';
import { SLIP_LANGUAGES, type SlipLanguage } from '../../model/slips/slip-language.ts';
import { BLANK_KEPT_DAYS } from '../../model/slips/slip-state.ts';
import type { SlipTarget } from '../../queries/slips/slip-target.ts';
import { contactTexts } from '../../texts.ts';

/** The form as typed. */
export interface TypedSlip {
  readonly language: string;
  readonly channel: string;
  readonly name: string;
  readonly purpose: string;
  readonly street: string;
  readonly postalCode: string;
  readonly place: string;
  readonly room: string;
  readonly day: string;
  readonly time: string;
  readonly bus: string;
  readonly phone: string;
  /** A role, or `=` with a published name. */
  readonly person: string;
  readonly things: readonly string[];
  readonly ownWords: string;
  /** Of a paper slip that is typed in later; null = a new one. */
  readonly paper: { readonly code: string; readonly givenOutOn: string } | null;
}

export interface ReadSlip {
  readonly language: SlipLanguage;
  readonly channel: SlipChannel;
  readonly content: SlipContent;
  readonly paper: { readonly code: string; readonly givenOutOn: LocalDate } | null;
}

export type ReadSlipForm =
  | { readonly kind: 'right'; readonly typed: TypedSlip; readonly slip: ReadSlip }
  | { readonly kind: 'wrong'; readonly typed: TypedSlip; readonly wrong: WrongFields };

/** The form as it begins: with what is known about the place. */
export function beginSlip(target: SlipTarget, paper: TypedSlip['paper']): TypedSlip {
  const { said } = target;
  return {
    language: '',
    channel: '',
    name: said.name,
    purpose: said.purpose ?? '',
    street: said.street ?? '',
    postalCode: said.postalCode ?? '',
    place: said.place,
    room: said.room ?? '',
    day: said.day ?? '',
    time: said.time ?? '',
    bus: said.bus ?? '',
    phone: said.phone ?? '',
    person: '',
    things: [],
    ownWords: '',
    paper,
  };
}

const orNull = (text: string) => (text === '' ? null : text);

/** Reads and checks the form. Opening hours are those of the place, never typed. */
export function readSlipForm(
  form: FormBody,
  { target, language, today }: { target: SlipTarget; language: Language; today: LocalDate },
): ReadSlipForm {
  const typed = typedSlip(form);
  const t = contactTexts(language);
  const content = SlipContentSchema.safeParse({
    name: typed.name,
    purpose: orNull(typed.purpose),
    street: orNull(typed.street),
    postalCode: orNull(typed.postalCode),
    place: typed.place,
    room: orNull(typed.room),
    day: orNull(typed.day),
    time: typed.day === '' ? null : orNull(typed.time),
    hours: typed.day === '' ? target.said.hours : [],
    bus: orNull(typed.bus),
    phone: orNull(typed.phone),
    person: personOf(typed.person, target),
    things: SLIP_THINGS.filter((thing) => typed.things.includes(thing)),
    ownWords: orNull(typed.ownWords),
  });
  const slipLanguage = SLIP_LANGUAGES.find((one) => one === typed.language);
  const channel = SLIP_CHANNELS.find((one) => one === typed.channel);
  const paper = typed.paper === null ? null : readPaper(typed.paper, today);
  const fields = content.success ? [] : content.error.issues.map(({ path }) => String(path[0]));
  const message = (isWrong: boolean, text: string) => (isWrong ? text : undefined);
  const wrong: WrongFields = {
    code: message(paper === 'code', t('slips.wrong.code')),
    givenOutOn: message(paper === 'day', t('slips.wrong.givenOutOn')),
    language: message(slipLanguage === undefined, t('slips.wrong.language')),
    channel: message(channel === undefined, t('slips.wrong.channel')),
    ...Object.fromEntries(fields.map((field) => [field, wrongField(field, t)])),
  };
  if (
    !content.success ||
    slipLanguage === undefined ||
    channel === undefined ||
    typeof paper === 'string'
  )
    return { kind: 'wrong', typed, wrong };
  return {
    kind: 'right',
    typed,
    slip: { language: slipLanguage, channel, content: content.data, paper },
  };
}

function typedSlip(form: FormBody): TypedSlip {
  const text = (name: string) => formText(form, name).trim();
  const isPaper = text('paper') === '1';
  return {
    language: text('language'),
    channel: text('channel'),
    name: text('name'),
    purpose: text('purpose'),
    street: text('street'),
    postalCode: text('postalCode'),
    place: text('place'),
    room: text('room'),
    day: text('day'),
    time: text('time'),
    bus: text('bus'),
    phone: text('phone'),
    person: text('person'),
    things: formList(form, 'things'),
    ownWords: text('ownWords'),
    paper: isPaper ? { code: text('code'), givenOutOn: text('givenOutOn') } : null,
  };
}

/** Only names that the other organisation shows itself get onto paper. */
function personOf(typed: string, { contacts }: SlipTarget): SlipContent['person'] {
  const role = SLIP_ROLES.find((one) => one === typed);
  if (role !== undefined) return { kind: 'role', role };
  const name = contacts.find((one) => `=${one}` === typed);
  return name === undefined ? null : { kind: 'named', name };
}

function readPaper(
  { code, givenOutOn }: { readonly code: string; readonly givenOutOn: string },
  today: LocalDate,
): ReadSlip['paper'] | 'code' | 'day' {
  const read = readSlipCode(code);
  if (read === null) return 'code';
  const isPast =
    isLocalDate(givenOutOn) && givenOutOn <= today && givenOutOn > addDays(today, -BLANK_KEPT_DAYS);
  return isPast ? { code: read, givenOutOn } : 'day';
}

function wrongField(field: string, t: ReturnType<typeof contactTexts>): string {
  switch (field) {
    case 'name':
      return t('slips.wrong.name');
    case 'place':
      return t('slips.wrong.place');
    case 'postalCode':
      return t('slips.wrong.postalCode');
    case 'day':
      return t('slips.wrong.day');
    case 'time':
      return t('slips.wrong.time');
    default:
      return t('slips.wrong.long');
  }
}

import type { WrongFields } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { checkUrl } from '../../../platform/outgoing/index.ts';
import { EXCHANGE_FORMATS } from '../../exchange/formats.ts';
import {
  isHeaderValue,
  MOST_ADDRESSES,
  type SourceDraft,
  SourceDraftSchema,
} from '../../model/sources/source-draft.ts';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { CatalogueText, CatalogueTranslate } from '../../texts.ts';

/** The form as typed. */
export interface TypedSource {
  readonly name: string;
  readonly kind: string;
  readonly addresses: string;
  readonly pageFilter: string;
  readonly format: string;
  readonly everyHours: string;
  readonly secretHeader: string;
  /** Never shown again; empty = what was kept before. */
  readonly secretValue: string;
}

export const NEW_SOURCE: TypedSource = {
  name: '',
  kind: 'file',
  addresses: '',
  pageFilter: '',
  format: 'auto',
  everyHours: '24',
  secretHeader: '',
  secretValue: '',
};

export function typedOf(source: PullSource): TypedSource {
  return {
    name: source.name,
    kind: source.kind,
    addresses: source.addresses.join('\n'),
    pageFilter: source.page_filter ?? '',
    format: source.format,
    everyHours: String(source.every_hours),
    secretHeader: source.secret_header ?? '',
    secretValue: '',
  };
}

export function readTyped(form: FormBody): TypedSource {
  const text = (name: string) => formText(form, name).trim();
  return {
    name: text('name').replace(/\s+/g, ' '),
    kind: text('kind'),
    addresses: text('addresses'),
    pageFilter: text('pageFilter'),
    format: text('format'),
    everyHours: text('everyHours'),
    secretHeader: text('secretHeader'),
    secretValue: text('secretValue'),
  };
}

const WRONG: Readonly<Record<string, CatalogueText>> = {
  name: 'source.wrong.name',
  kind: 'source.wrong.kind',
  addresses: 'source.wrong.addresses',
  pageFilter: 'source.wrong.pageFilter',
  format: 'source.wrong.format',
  everyHours: 'source.wrong.everyHours',
  secretHeader: 'source.wrong.secretHeader',
};

/** What was typed as a draft, or what is wrong with which field. */
export function readSourceDraft(
  typed: TypedSource,
  t: CatalogueTranslate,
  hasSecret: boolean,
):
  | { readonly kind: 'ok'; readonly draft: SourceDraft }
  | { readonly kind: 'wrong'; readonly wrong: WrongFields } {
  const addresses = typed.addresses.split(/\s+/).filter((address) => address !== '');
  const parsed = SourceDraftSchema.safeParse({
    name: typed.name,
    kind: typed.kind,
    addresses,
    pageFilter: typed.pageFilter === '' ? null : typed.pageFilter,
    format: typed.format,
    everyHours: Number(typed.everyHours),
    secretHeader: typed.secretHeader === '' ? null : typed.secretHeader,
  });
  const wrong: Record<string, string> = {};
  for (const { path } of parsed.error?.issues ?? []) {
    const field = String(path[0]);
    const sentence = WRONG[field];
    if (sentence !== undefined) wrong[field] = t(sentence, { most: MOST_ADDRESSES });
  }
  if (wrong.addresses === undefined && addresses.some((one) => checkUrl(one).kind !== 'ok')) {
    wrong.addresses = t('source.wrong.addresses', { most: MOST_ADDRESSES });
  }
  if (typed.kind === 'file' && addresses.length > 1) wrong.addresses = t('source.wrong.oneFile');
  const isKnown = (name: string) => EXCHANGE_FORMATS.some((format) => format.name === name);
  if (typed.format !== 'auto' && !isKnown(typed.format)) wrong.format = t('source.wrong.format');
  const secretProblem = secretProblemOf(typed, hasSecret);
  if (secretProblem !== null) wrong.secretValue = t(secretProblem);
  return parsed.success && Object.keys(wrong).length === 0
    ? { kind: 'ok', draft: parsed.data }
    : { kind: 'wrong', wrong };
}

function secretProblemOf(
  { secretHeader, secretValue }: TypedSource,
  hasSecret: boolean,
): CatalogueText | null {
  if (secretValue !== '' && !isHeaderValue(secretValue)) return 'source.wrong.secretValue';
  if (secretHeader !== '' && secretValue === '' && !hasSecret) return 'source.wrong.secretMissing';
  if (secretHeader === '' && secretValue !== '') return 'source.wrong.secretHeaderMissing';
  return null;
}

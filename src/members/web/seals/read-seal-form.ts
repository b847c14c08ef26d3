import type { WrongFields } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { type CheckedFile, readUpload } from '../../../platform/uploads/index.ts';
import { fileProblemText } from '../../../ui/file-field.tsx';
import { type SealStatement, SealStatementSchema } from '../../model/seals/seal-statement.ts';
import { memberTexts } from '../../texts.ts';
import type { SealedOffer } from './seal-parts.ts';

/** What somebody typed, as typed. */
export interface TypedSeal {
  readonly offer: string;
  readonly issuer: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly scope: string;
}

export const NOTHING_TYPED: TypedSeal = {
  offer: '',
  issuer: '',
  number: '',
  validFrom: '',
  validUntil: '',
  scope: '',
};

export type SealForm =
  | {
      readonly kind: 'read';
      readonly typed: TypedSeal;
      readonly statement: SealStatement;
      /** Null = none was chosen. */
      readonly proof: CheckedFile | null;
    }
  | { readonly kind: 'wrong'; readonly typed: TypedSeal; readonly wrong: WrongFields };

/** Reads the form of a seal with its certificate. `offers`: one of them must be chosen; null = none is asked for. */
export async function readSealForm(
  form: FormBody,
  rules: {
    readonly language: Language;
    readonly offers: readonly SealedOffer[] | null;
    readonly needsProof: boolean;
  },
): Promise<SealForm> {
  const t = memberTexts(rules.language);
  const typed: TypedSeal = {
    offer: formText(form, 'offer'),
    issuer: formText(form, 'issuer'),
    number: formText(form, 'number'),
    validFrom: formText(form, 'validFrom'),
    validUntil: formText(form, 'validUntil'),
    scope: formText(form, 'scope'),
  };
  const read = SealStatementSchema.safeParse(typed);
  const fields = new Set(read.error?.issues.map((issue) => issue.path[0]));
  const upload = await readUpload(form, 'proof');
  const hasNoOffer =
    rules.offers !== null && !rules.offers.some((offer) => offer.id === typed.offer);
  const proofProblem =
    upload.kind === 'problem'
      ? fileProblemText(upload.problem, rules.language)
      : upload.kind === 'none' && rules.needsProof
        ? t('seal.wrong.proof')
        : undefined;
  const wrong: WrongFields = {
    offer: hasNoOffer ? t('seal.wrong.offer') : undefined,
    issuer: fields.has('issuer') ? t('seal.wrong.issuer') : undefined,
    number: fields.has('number') ? t('seal.wrong.number') : undefined,
    validFrom: fields.has('validFrom') ? t('seal.wrong.validFrom') : undefined,
    validUntil: fields.has('validUntil') ? t('seal.wrong.validUntil') : undefined,
    scope: fields.has('scope') ? t('seal.wrong.scope') : undefined,
    proof: proofProblem,
  };
  const isRight = Object.values(wrong).every((sentence) => sentence === undefined);
  if (!read.success || !isRight) return { kind: 'wrong', typed, wrong };
  const proof = upload.kind === 'file' ? upload.file : null;
  return { kind: 'read', typed, statement: read.data, proof };
}

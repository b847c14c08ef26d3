// Addresses of the office's pages about funding, without language prefix.
export const FUNDING_PATH = '/buero/foerderung';
export const CORRECTIONS_PATH = '/buero/foerderung/korrekturen';
export const CORRECTION_PATTERN = '/buero/foerderung/korrekturen/:correction';
export const PROGRAMME_PATTERN = '/buero/foerderung/programme/:programme';
export const CHECKED_PATTERN = '/buero/foerderung/programme/:programme/geprueft';
export const LIGHT_PATTERN = '/buero/foerderung/programme/:programme/mittel';
export const BEGIN_PATTERN = '/buero/foerderung/programme/:programme/neue-fassung';
export const VERSION_PATTERN = '/buero/foerderung/programme/:programme/fassungen/:validFrom';
export const COMPARE_PATTERN = '/buero/foerderung/programme/:programme/vergleich';
export const TEXT_PATTERN =
  '/buero/foerderung/programme/:programme/fassungen/:validFrom/texte/:textPlace';
export const DRAFT_PATTERN = '/buero/foerderung/entwuerfe/:draft';
export const PART_PATTERN = '/buero/foerderung/entwuerfe/:draft/teil/:part';
export const CONDITIONS_PATTERN = '/buero/foerderung/entwuerfe/:draft/bedingungen';
export const CONDITION_PATTERN = '/buero/foerderung/entwuerfe/:draft/bedingungen/:condition';
export const CASE_PATTERN = '/buero/foerderung/entwuerfe/:draft/faelle/:case';
export const PREVIEW_PATTERN = '/buero/foerderung/entwuerfe/:draft/vorschau';
export const DECIDE_PATTERN = '/buero/foerderung/entwuerfe/:draft/entscheiden';
export const DISCARD_PATTERN = '/buero/foerderung/entwuerfe/:draft/verwerfen';

export const correctionPath = (id: string): string => `${CORRECTIONS_PATH}/${id}`;

/** Addresses of a programme's pages. */
export function programmePaths(id: string) {
  const programme = `${FUNDING_PATH}/programme/${id}`;
  return {
    programme,
    checked: `${programme}/geprueft`,
    light: `${programme}/mittel`,
    begin: `${programme}/neue-fassung`,
    compare: `${programme}/vergleich`,
    version: (validFrom: string) => `${programme}/fassungen/${validFrom}`,
    text: (validFrom: string, place: string) =>
      `${programme}/fassungen/${validFrom}/texte/${place}`,
  };
}

/** Addresses of a draft's pages. */
export function draftPaths(id: string) {
  const draft = `${FUNDING_PATH}/entwuerfe/${id}`;
  return {
    draft,
    part: (part: string) => `${draft}/teil/${part}`,
    conditions: `${draft}/bedingungen`,
    condition: (place: string) => `${draft}/bedingungen/${place}`,
    case: (place: string) => `${draft}/faelle/${place}`,
    preview: `${draft}/vorschau`,
    decide: `${draft}/entscheiden`,
    discard: `${draft}/verwerfen`,
  };
}

// Addresses of seals, without language prefix.
export const SEALS_PATTERN = '/mitglieder/:slug/siegel';
export const NEW_SEAL_PATTERN = '/mitglieder/:slug/siegel/neu';
export const SEAL_PATTERN = '/mitglieder/:slug/siegel/:seal';
export const RENEW_SEAL_PATTERN = '/mitglieder/:slug/siegel/:seal/verlaengern';
export const REMOVE_SEAL_PATTERN = '/mitglieder/:slug/siegel/:seal/entfernen';
export const PROOF_PATTERN = '/mitglieder/:slug/siegel/:seal/nachweis';
export const CHECK_LIST_PATH = '/buero/siegel';
export const CHECK_PATTERN = '/buero/siegel/:seal';
export const CHECK_PROOF_PATTERN = '/buero/siegel/:seal/nachweis';

export const sealsPath = (slug: string): string => `/mitglieder/${slug}/siegel`;
export const newSealPath = (slug: string): string => `${sealsPath(slug)}/neu`;
export const sealPath = (slug: string, id: string): string => `${sealsPath(slug)}/${id}`;
export const renewSealPath = (slug: string, id: string): string =>
  `${sealPath(slug, id)}/verlaengern`;
export const removeSealPath = (slug: string, id: string): string =>
  `${sealPath(slug, id)}/entfernen`;
export const proofPath = (slug: string, id: string): string => `${sealPath(slug, id)}/nachweis`;
export const checkPath = (id: string): string => `${CHECK_LIST_PATH}/${id}`;
export const checkProofPath = (id: string): string => `${checkPath(id)}/nachweis`;

export const SLIPS_PATTERN = '/mitglieder/:slug/laufzettel';
export const NEW_SLIP_PATTERN = `${SLIPS_PATTERN}/neu`;
export const BLOCKS_PATTERN = `${SLIPS_PATTERN}/block`;
export const BLOCK_PDF_PATTERN = `${BLOCKS_PATTERN}/:block/pdf`;
export const RECEIVE_PATTERN = `${SLIPS_PATTERN}/annehmen`;
export const SLIP_PATTERN = `${SLIPS_PATTERN}/:slip`;
export const SLIP_PDF_PATTERN = `${SLIP_PATTERN}/pdf`;
export const FOLLOW_UP_PATTERN = `${SLIP_PATTERN}/nachfragen`;
/** What the QR code leads to: short, so that the code stays coarse and a phone reads it from bad print. */
export const CODE_PATTERN = '/l/:code';

export const slipsPath = (slug: string) => `/mitglieder/${slug}/laufzettel`;
export const newSlipPath = (slug: string) => `${slipsPath(slug)}/neu`;
export const blocksPath = (slug: string) => `${slipsPath(slug)}/block`;
export const blockPdfPath = (slug: string, id: string) => `${blocksPath(slug)}/${id}/pdf`;
export const receivePath = (slug: string) => `${slipsPath(slug)}/annehmen`;
export const slipPath = (slug: string, id: string) => `${slipsPath(slug)}/${id}`;
export const slipPdfPath = (slug: string, id: string) => `${slipPath(slug, id)}/pdf`;
export const followUpPath = (slug: string, id: string) => `${slipPath(slug, id)}/nachfragen`;
export const codePath = (code: string) => `/l/${code}`;

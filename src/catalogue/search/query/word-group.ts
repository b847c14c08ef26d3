/** Terms of which an offer must have at least one. */
export type WordGroup = readonly { readonly term: string; readonly weight: number }[];

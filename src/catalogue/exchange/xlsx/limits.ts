// What a workbook may hold, so that no file can fill memory or keep the process busy (ASVS 5.2.3). The largest file that we have made
// (60,000 runs with every column) stays below a third of each.

/** Of the file as it comes. */
export const MOST_PACKED_BYTES = 50_000_000;
export const MOST_ENTRIES = 2_000;
/** Of everything in it, unpacked. */
export const MOST_UNPACKED_BYTES = 600_000_000;
/** Unpacked to packed, from {@link RATIO_FROM_BYTES} on: a table with many equal cells reaches 60. */
export const HIGHEST_RATIO = 150;
export const RATIO_FROM_BYTES = 20_000_000;
/** Of what the library takes into memory at once. */
export const MOST_TEXT_BYTES = 120_000_000;
export const MOST_TEXTS = 1_500_000;
export const MOST_STYLE_BYTES = 8_000_000;
/** Of workbook, relations and content types. */
export const MOST_PART_BYTES = 4_000_000;
/** Cells of a sheet, empty ones to the left of filled ones included. */
export const MOST_CELLS = 8_000_000;
/** Merged ranges that are looked at. */
export const MOST_MERGES = 20_000;

/** Builds `dist/` if a source changed since the last build; answers whether it did. */
export function build(options?: { force?: boolean }): Promise<boolean>;

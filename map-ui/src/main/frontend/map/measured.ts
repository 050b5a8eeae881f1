// What can be measured, as links have it.
export const KINDS = ['length', 'area'] as const;

export type Measured = (typeof KINDS)[number];

export const isMeasured = (kind: string): kind is Measured => KINDS.some((one) => one === kind);

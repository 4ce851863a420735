/** How much an incident matters, mildest first. The order is the rank. */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** 0 for `info` to 4 for `critical`. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

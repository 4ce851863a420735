/** A share with the bounds between which the true one lies in 95 of 100 cases; each from 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %: the 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;
const zSquared = z * z;

/**
 * The Wilson score interval, without continuity correction: unlike the plain one it stays between 0 and 1 and is
 * honest about few cases. `right` of `judged`, which is at least 1.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209–212; formula and checks in R. G. Newcombe, Statistics in Medicine
 * 17 (1998), 857–872, method 3.
 */
export const wilsonInterval = (right: number, judged: number): ShareInterval => {
  const share = right / judged;
  const centre = 2 * right + zSquared;
  const reach = z * Math.sqrt(zSquared + 4 * right * (1 - share));
  const scale = 2 * (judged + zSquared);
  // Where all or none were right, rounding must not carry a bound past the share or the ends.
  return {
    share,
    low: right === 0 ? 0 : (centre - reach) / scale,
    high: right === judged ? 1 : (centre + reach) / scale,
  };
};

/** How many verdicts, all of them right, bring the lower bound up to a floor that is below 1. */
export const verdictsToReach = (floor: number): number => Math.ceil((floor * zSquared) / (1 - floor));

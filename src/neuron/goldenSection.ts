const golden = (Math.sqrt(5) - 1) / 2;

/** Golden-section search of the smallest value between two places. */
export function goldenSection(from: number, to: number, value: (at: number) => number, steps: number): number {
  let low = from;
  let high = to;
  let one = high - golden * (high - low);
  let other = low + golden * (high - low);
  let oneValue = value(one);
  let otherValue = value(other);
  for (let i = 0; i < steps; i++) {
    if (oneValue <= otherValue) {
      high = other;
      other = one;
      otherValue = oneValue;
      one = high - golden * (high - low);
      oneValue = value(one);
    } else {
      low = one;
      one = other;
      oneValue = otherValue;
      other = low + golden * (high - low);
      otherValue = value(other);
    }
  }
  return (low + high) / 2;
}

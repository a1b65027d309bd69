/** Whether two lists of one length are the same doubles: 0 and −0 are two, and what is not a number is never the same. */
export function hasSameBits(one: Float64Array, other: Float64Array): boolean {
  for (let j = 0; j < one.length; j++) if (one[j] !== other[j] || !Object.is(one[j], other[j])) return false;
  return true;
}

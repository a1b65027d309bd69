/** Whether two lists of weights of one length are the same doubles: 0 and −0 are two. */
export function hasSameBits(one: Float64Array, other: Float64Array): boolean {
  for (let j = 0; j < one.length; j++) if (!Object.is(one[j], other[j])) return false;
  return true;
}

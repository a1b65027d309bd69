/** Rows a message carries at the most. */
const mostRows = 1024;

/** Weights a message carries at the most: 8 MB. */
const mostWeights = 1_000_000;

/** Buckets of a picture at the most: two for each pixel of the widest screens. */
export const mostBuckets = 16_384;

/** Runs that are kept beside the open one at the most. */
export const mostCompared = 500;

/** How many rows go into one message: host and panel divide a run in the same way. */
export const rowsInMessage = (inputs: number): number =>
  Math.max(1, Math.min(mostRows, Math.floor(mostWeights / inputs)));

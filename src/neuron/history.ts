import type { Span } from './step.ts';

/** Doubles kept at the most (16 MB); beyond them blocks are joined in pairs. */
const mostDoubles = 2 ** 21;
/** Doubles allocated at a time, so that growing never copies: no more than a short run fills. */
const chunkDoubles = 2 ** 13;
const rowsPerBlock = 1024;

/**
 * A run's checkpoints: for each block of passes the weights at its start and the extremes of its passes. Memory is
 * bounded: once a limit is reached, two blocks become one of twice the length.
 */
export class History {
  /** Passes in a block. */
  blockPasses: number;
  /** Whole blocks kept. */
  blocks = 0;
  private readonly inputs: number;
  /** Of a block: its weights, smallest and largest error, smallest weights, largest weights. */
  private readonly stride: number;
  private readonly perChunk: number;
  private readonly mostBlocks: number;
  private readonly chunks: Float64Array[] = [];

  constructor(inputs: number, examples: number) {
    this.inputs = inputs;
    // Even, so that a run that goes to and fro between two weights begins each block at the same one.
    this.blockPasses = Math.max(1, 2 * Math.floor(rowsPerBlock / examples / 2));
    this.stride = 3 * inputs + 2;
    this.perChunk = Math.max(1, Math.floor(chunkDoubles / this.stride));
    this.mostBlocks = Math.max(2, 2 * Math.floor(mostDoubles / this.stride / 2));
  }

  /** Keeps a block of `blockPasses` passes that began at `weights`. */
  append(weights: Float64Array, span: Span): void {
    this.put(this.blocks++, weights, span);
    if (this.blocks === this.mostBlocks) this.joinPairs();
  }

  /** Puts the weights at the start of a block into `weights`. */
  startOf(block: number, weights: Float64Array): void {
    const at = this.offsetOf(block);
    const chunk = this.chunkOf(block);
    for (let j = 0; j < this.inputs; j++) weights[j] = chunk[at + j]!;
  }

  /** Widens `span` by a block's passes. */
  widen(block: number, span: Span): void {
    const { inputs } = this;
    const chunk = this.chunkOf(block);
    const at = this.offsetOf(block) + inputs;
    if (chunk[at]! < span.errorMin) span.errorMin = chunk[at]!;
    if (chunk[at + 1]! > span.errorMax) span.errorMax = chunk[at + 1]!;
    for (let j = 0; j < inputs; j++) {
      const min = chunk[at + 2 + j]!;
      const max = chunk[at + 2 + inputs + j]!;
      if (min < span.weightMin[j]!) span.weightMin[j] = min;
      if (max > span.weightMax[j]!) span.weightMax[j] = max;
    }
  }

  errorMin(block: number): number {
    return this.chunkOf(block)[this.offsetOf(block) + this.inputs]!;
  }

  errorMax(block: number): number {
    return this.chunkOf(block)[this.offsetOf(block) + this.inputs + 1]!;
  }

  private put(block: number, weights: Float64Array, span: Span): void {
    const { inputs } = this;
    const chunk = this.chunkOf(block);
    const at = this.offsetOf(block);
    chunk[at + inputs] = span.errorMin;
    chunk[at + inputs + 1] = span.errorMax;
    for (let j = 0; j < inputs; j++) {
      chunk[at + j] = weights[j]!;
      chunk[at + inputs + 2 + j] = span.weightMin[j]!;
      chunk[at + 2 * inputs + 2 + j] = span.weightMax[j]!;
    }
  }

  /** Written out by hand: hundreds of thousands of pairs within one slice of training. */
  private joinPairs(): void {
    const { inputs } = this;
    this.blocks /= 2;
    this.blockPasses *= 2;
    for (let block = 0; block < this.blocks; block++) {
      const from = this.chunkOf(2 * block);
      const one = this.offsetOf(2 * block);
      const after = this.chunkOf(2 * block + 1);
      const other = this.offsetOf(2 * block + 1);
      const to = this.chunkOf(block);
      const at = this.offsetOf(block);
      to[at + inputs] = Math.min(from[one + inputs]!, after[other + inputs]!);
      to[at + inputs + 1] = Math.max(from[one + inputs + 1]!, after[other + inputs + 1]!);
      for (let j = 0; j < inputs; j++) {
        const min = inputs + 2 + j;
        const max = min + inputs;
        to[at + j] = from[one + j]!;
        to[at + min] = Math.min(from[one + min]!, after[other + min]!);
        to[at + max] = Math.max(from[one + max]!, after[other + max]!);
      }
    }
  }

  private offsetOf(block: number): number {
    return (block % this.perChunk) * this.stride;
  }

  private chunkOf(block: number): Float64Array {
    const index = Math.floor(block / this.perChunk);
    return (this.chunks[index] ??= new Float64Array(Math.min(this.perChunk, this.mostBlocks) * this.stride));
  }
}

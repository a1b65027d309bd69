import type { Span } from './rule/steps.ts';

/** Doubles kept at the most (16 MB); beyond them blocks are joined in pairs. */
const mostDoubles = 2 ** 21;
/** Doubles allocated at a time, so that growing never copies: no more than a short run fills. */
const chunkDoubles = 2 ** 13;
const rowsPerBlock = 1024;

/**
 * A run's checkpoints: for each block of passes the state at its start and the extremes of its passes. Memory is
 * bounded: once a limit is reached, two blocks become one of twice the length.
 */
export class History {
  /** Passes in a block. */
  blockPasses: number;
  /** Whole blocks kept. */
  blocks = 0;
  /** Numbers of the state. */
  private readonly width: number;
  /** Of a block: its state, smallest and largest error, smallest state, largest state. */
  private readonly stride: number;
  private readonly perChunk: number;
  private readonly mostBlocks: number;
  private readonly chunks: Float64Array[] = [];

  constructor(width: number, examples: number) {
    this.width = width;
    // Even, so that a run that goes to and fro between two weights begins each block at the same one.
    this.blockPasses = Math.max(1, 2 * Math.floor(rowsPerBlock / examples / 2));
    this.stride = 3 * width + 2;
    this.perChunk = Math.max(1, Math.floor(chunkDoubles / this.stride));
    this.mostBlocks = Math.max(2, 2 * Math.floor(mostDoubles / this.stride / 2));
  }

  /** Keeps a block of `blockPasses` passes that began at `state`. */
  append(state: Float64Array, span: Span): void {
    this.put(this.blocks++, state, span);
    if (this.blocks === this.mostBlocks) this.joinPairs();
  }

  /** Puts the state at the start of a block into `state`. */
  startOf(block: number, state: Float64Array): void {
    const at = this.offsetOf(block);
    const chunk = this.chunkOf(block);
    for (let j = 0; j < this.width; j++) state[j] = chunk[at + j]!;
  }

  /** Widens `span` by a block's passes. */
  widen(block: number, span: Span): void {
    const { width } = this;
    const chunk = this.chunkOf(block);
    const at = this.offsetOf(block) + width;
    if (chunk[at]! < span.errorMin) span.errorMin = chunk[at]!;
    if (chunk[at + 1]! > span.errorMax) span.errorMax = chunk[at + 1]!;
    for (let j = 0; j < width; j++) {
      const min = chunk[at + 2 + j]!;
      const max = chunk[at + 2 + width + j]!;
      if (min < span.stateMin[j]!) span.stateMin[j] = min;
      if (max > span.stateMax[j]!) span.stateMax[j] = max;
    }
  }

  errorMin(block: number): number {
    return this.chunkOf(block)[this.offsetOf(block) + this.width]!;
  }

  errorMax(block: number): number {
    return this.chunkOf(block)[this.offsetOf(block) + this.width + 1]!;
  }

  private put(block: number, state: Float64Array, span: Span): void {
    const { width } = this;
    const chunk = this.chunkOf(block);
    const at = this.offsetOf(block);
    chunk[at + width] = span.errorMin;
    chunk[at + width + 1] = span.errorMax;
    for (let j = 0; j < width; j++) {
      chunk[at + j] = state[j]!;
      chunk[at + width + 2 + j] = span.stateMin[j]!;
      chunk[at + 2 * width + 2 + j] = span.stateMax[j]!;
    }
  }

  /** Written out by hand: hundreds of thousands of pairs within one slice of training. */
  private joinPairs(): void {
    const { width } = this;
    this.blocks /= 2;
    this.blockPasses *= 2;
    for (let block = 0; block < this.blocks; block++) {
      const from = this.chunkOf(2 * block);
      const one = this.offsetOf(2 * block);
      const after = this.chunkOf(2 * block + 1);
      const other = this.offsetOf(2 * block + 1);
      const to = this.chunkOf(block);
      const at = this.offsetOf(block);
      to[at + width] = Math.min(from[one + width]!, after[other + width]!);
      to[at + width + 1] = Math.max(from[one + width + 1]!, after[other + width + 1]!);
      for (let j = 0; j < width; j++) {
        const min = width + 2 + j;
        const max = min + width;
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

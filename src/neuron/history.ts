import { clearSpan, emptySpan, type Span } from './step.ts';

/** Doubles kept at the most (16 MB); beyond them blocks are joined in pairs. */
const mostDoubles = 2 ** 21;
/** Doubles allocated at a time, so that growing never copies. */
const chunkDoubles = 2 ** 16;
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
  private readonly stride: number;
  private readonly perChunk: number;
  private readonly mostBlocks: number;
  private readonly chunks: Float64Array[] = [];

  constructor(inputs: number, examples: number) {
    this.inputs = inputs;
    this.blockPasses = Math.max(1, Math.floor(rowsPerBlock / examples));
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
    chunk.set(weights, at);
    chunk[at + inputs] = span.errorMin;
    chunk[at + inputs + 1] = span.errorMax;
    chunk.set(span.weightMin, at + inputs + 2);
    chunk.set(span.weightMax, at + 2 * inputs + 2);
  }

  private joinPairs(): void {
    const weights = new Float64Array(this.inputs);
    const span = emptySpan(this.inputs);
    this.blocks /= 2;
    this.blockPasses *= 2;
    for (let block = 0; block < this.blocks; block++) {
      clearSpan(span);
      this.startOf(2 * block, weights);
      this.widen(2 * block, span);
      this.widen(2 * block + 1, span);
      this.put(block, weights, span);
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

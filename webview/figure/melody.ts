/** A tone of the melody. */
export interface Tone {
  /** Seconds from the beginning. */
  readonly at: number;
  readonly seconds: number;
  readonly hertz: number;
  /** The line that it belongs to. */
  readonly line: number;
}

/** More points than these are heard as so many, spread evenly. */
const tonesAtMost = 120;

/** A short run is heard note by note, a long one as one glide. */
const [longestTone, longestMelody] = [0.25, 6];

/** The lowest and the highest tone: two octaves, where small loudspeakers still sound. */
const [lowest, highest] = [220, 880];

/** Each line of the picture as a row of tones: its smallest value the lowest, its largest the highest. What is not finite is silent. */
export function melody(lines: readonly ArrayLike<number>[]): readonly Tone[] {
  return lines.flatMap((all, line) => {
    const played = Math.min(all.length, tonesAtMost);
    const seconds = Math.min(longestTone, longestMelody / played);
    const values = Array.from(
      { length: played },
      (_, i) => all[Math.round((i * (all.length - 1)) / (played - 1 || 1))]!,
    );
    const finite = values.filter(Number.isFinite);
    // Halved, for the distance of two large numbers may be larger than any.
    const [min, max] = [Math.min(...finite) / 2, Math.max(...finite) / 2];
    return values.flatMap((value, i): Tone[] => {
      if (!Number.isFinite(value)) return [];
      const height = max > min ? (value / 2 - min) / (max - min) : 0.5;
      return [{ at: i * seconds, seconds, hertz: lowest * (highest / lowest) ** height, line }];
    });
  });
}

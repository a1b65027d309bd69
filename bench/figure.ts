/** What was measured, what is asked of it, and whether that is met; null where it could not be measured here. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: 'of C' | 'ms' | 'MB' | 'kB' | 'tasks';
  readonly target: number;
  readonly met: boolean | null;
}

export const atMost = (name: string, value: number | null, unit: Figure['unit'], target: number): Figure => ({
  name,
  value,
  unit,
  target,
  met: value === null ? null : value <= target,
});

export const atLeast = (name: string, value: number | null, unit: Figure['unit'], target: number): Figure => ({
  ...atMost(name, value, unit, target),
  met: value === null ? null : value >= target,
});

/** The value that this share of the known ones does not exceed; null where there is none. */
export function quantile(values: readonly (number | null)[], share: number): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  return known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? null;
}

export const median = (values: readonly (number | null)[]): number | null => quantile(values, 0.5);

/** Time on the processor: what else runs on the machine does not count. */
export function elapsedMs(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

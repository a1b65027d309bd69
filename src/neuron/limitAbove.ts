/** The limit above an alpha; null where the alpha is not in an interval in which it learns. */
export function limitAbove(alpha: number, stableAlphas: readonly (readonly [number, number])[]): number | null {
  return stableAlphas.find(([from, to]) => alpha >= from && alpha <= to)?.[1] ?? null;
}

/** An alpha a little beyond the limit, in two digits where those lie beyond it too and before the next interval. */
export function justBeyond(limit: number, stableAlphas: readonly (readonly [number, number])[]): number {
  const next = stableAlphas.find(([from]) => from >= limit)?.[0] ?? Number.POSITIVE_INFINITY;
  const wanted = limit * 1.05;
  const power = Math.floor(Math.log10(wanted)) - 1;
  const round = Number((Math.ceil(wanted / 10 ** power) * 10 ** power).toPrecision(2));
  return round < next ? round : limit + (next - limit) / 2;
}

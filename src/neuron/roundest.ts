/** The number with the fewest digits that is above `from` and at most `to` (both positive), near their middle. */
export function roundestBetween(from: number, to: number): number {
  const middle = (from + to) / 2;
  const power = Math.floor(Math.log10(to));
  for (let digits = 0; digits < 17; digits++) {
    // By its text: 83 · 10⁻¹ is 8.3 to the last bit.
    const value = Number(`${Math.round(middle / 10 ** (power - digits))}e${power - digits}`);
    if (value > from && value <= to) return value;
  }
  return middle;
}

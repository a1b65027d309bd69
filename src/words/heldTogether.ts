/** The text with numbers that no end of a line takes apart: "20 %", "2.5 × 10⁸". */
export const heldTogether = (text: string): string =>
  text.replace(/(?<=\d) (?=%)/g, '\u00a0').replace(/(?<=\d) × (?=10[⁰¹²³⁴-⁹⁻])/g, '\u00a0×\u00a0');

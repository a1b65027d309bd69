/** The characters that a literal in quotes stands for; null where it has an escape that is not followed. */
export function pythonLiteral(source: string): string | null {
  const found = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(source);
  if (!found) return null;
  const [, prefix, , inside] = found as unknown as [string, string, string, string];
  const letters = prefix.toLowerCase();
  if (letters.includes('b')) return null;
  return letters.includes('r') ? withLineEnds(inside) : pythonEscapes(inside);
}

const withLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

const simple: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

/** Python's text between its quotes. */
export function pythonEscapes(inside: string): string | null {
  let isKnown = true;
  const text = withLineEnds(inside).replace(
    /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\s\S])/g,
    (whole: string, escaped: string) => {
      if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
      const known = simple[escaped];
      if (known !== undefined) return known;
      if (/[0-7abfvxuUN]/.test(escaped)) isKnown = false;
      return whole;
    },
  );
  return isKnown ? text : null;
}

/** JavaScript's text between quotes or backticks. */
export function javascriptEscapes(inside: string): string | null {
  let isKnown = true;
  const text = withLineEnds(inside).replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\s\S])/g, (_, escaped: string) => {
    if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    if (/[0-9bfvxu]/.test(escaped)) isKnown = false;
    return simple[escaped] ?? escaped;
  });
  return isKnown ? text : null;
}

/** Where a problem is, as compilers and editors write it; line and column from 1. */
export function filePlace(file: string, line: number, column: number): string {
  return `${file}:${line}:${column}`;
}

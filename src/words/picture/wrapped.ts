/** How wide a letter is at the most on average, as a part of its size, in the fonts that pictures are drawn in. */
const letterWidth = 0.56;

/** A text in lines that are not wider than this, in letters of this size; a word is never broken. */
export function wrapped(text: string, size: number, width: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  let line = '';
  // Not at the unbreakable spaces, which \s would take too.
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Characters of a name that are shown: most of its beginning, and its end, where a file's ending stands. */
const firstShown = 40;
const lastShown = 15;

/** What is not seen, or turns the order of what stands beside it, as the names of files and in programs may hold it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Only what turns the order: our own sentences hold others, to keep words together. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const asNumber = (one: string): string => `[U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text that may hold a person's own: what would turn its order is shown as what it is. */
export const withoutTurns = (text: string): string => text.replace(turning, asNumber);

/** A name from a person's files or programs, as it is shown: whole where it is not too long, with nothing unseen in it. */
export function shownName(name: string): string {
  const characters = [...name];
  if (characters.length <= firstShown + lastShown) return name.replace(unseen, asNumber);
  return shownName(`${characters.slice(0, firstShown).join('')}…${characters.slice(1 - lastShown).join('')}`);
}

/** UTF-16 units: a longer text is not read. Room for some 400,000 numbers of full length. */
export const maxCharacters = 8_000_000;

/** Brackets inside brackets: JSON nested deeper is not read. Whatever walks the tree may recurse this far. */
export const maxDepth = 200;

/** Characters of a text that a problem quotes. */
export const maxFound = 40;

/** A file with all that it imports, as a script's text: see scripts/bundledText.mjs. */
declare module '*?bundled' {
  const text: string;
  export default text;
}

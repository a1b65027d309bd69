/** IPython's cell magics that run the cell's Python all the same; every other hands the cell to something else. */
const watching = new Set([
  'time',
  'timeit',
  'capture',
  'prun',
  'debug',
  'memit',
  'lprun',
  'mprun',
  'python',
  'python3',
]);

/** What hands a notebook's cell to something else than Python (`%%bash`, `%%javascript`, `%%writefile`): its name, else null. */
export function foreignMagic(cell: string): string | null {
  const magic = /^\s*%%(\w+)/.exec(cell)?.[1];
  return magic === undefined || watching.has(magic) ? null : magic;
}

/**
 * A cell's Python with IPython's own lines blanked (`%matplotlib inline`, `!pip install …`, `%%time`, `weight?`), every other
 * character where it was. Such a line begins where a statement may: not inside of brackets or of a text.
 */
export function withoutMagics(cell: string): string {
  if (!/[%!?]/.test(cell)) return cell;
  let python = '';
  let state: LineState = { depth: 0, quote: null, goesOn: false };
  let isMagic = false;
  for (const line of cell.split(/(?<=\n)/)) {
    const startsStatement = state.depth === 0 && state.quote === null && !state.goesOn;
    isMagic = startsStatement ? isIpythons(line) : isMagic && state.goesOn;
    if (isMagic) {
      python += line.replace(/[^\r\n]/g, ' ');
      state = { depth: 0, quote: null, goesOn: /\\\r?\n?$/.test(line) };
    } else {
      python += line;
      state = afterLine(line, state);
    }
  }
  return python;
}

/** `%…`, `!…`, `?…`, `files = !ls`, `weight?`: none of them is Python at the start of a statement. */
const isIpythons = (line: string): boolean =>
  /^\s*[%!?]/.test(line) || /^\s*[\w, ]+=\s*[!%]/.test(line) || /^\s*[\w.]+\?{1,2}\s*$/.test(line);

/** Where the next line begins: in how many brackets, in which text, behind a backslash. */
interface LineState {
  readonly depth: number;
  readonly quote: string | null;
  readonly goesOn: boolean;
}

function afterLine(line: string, { depth, quote }: LineState): LineState {
  let at = 0;
  let open = quote;
  let brackets = depth;
  while (at < line.length) {
    const character = line[at]!;
    if (open !== null) {
      if (character === '\\') at++;
      else if (line.startsWith(open, at)) {
        at += open.length - 1;
        open = null;
      }
    } else if (character === '#') break;
    else if (character === '"' || character === "'") {
      const triple = character.repeat(3);
      open = line.startsWith(triple, at) ? triple : character;
      at += open.length - 1;
    } else if ('([{'.includes(character)) brackets++;
    else if (')]}'.includes(character)) brackets = Math.max(0, brackets - 1);
    at++;
  }
  // A text between single quotes ends with its line, closed or not.
  return { depth: brackets, quote: open?.length === 3 ? open : null, goesOn: /\\\r?\n?$/.test(line) };
}

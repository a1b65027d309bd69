import path from 'node:path';
import vm from 'node:vm';
import type { Outcome, Tagged } from './values.ts';

const inPython = `
import json, io, sys

def tagged(value, depth=0):
    if depth > 6: return None
    if isinstance(value, bool): return ["truth", value]
    if isinstance(value, int): return ["int", str(value)]
    if isinstance(value, float): return ["float", repr(value)]
    if isinstance(value, str): return ["text", value]
    if value is None: return ["nothing", None]
    if isinstance(value, list): return ["list", [tagged(item, depth + 1) for item in value]]
    if isinstance(value, tuple): return ["tuple", [tagged(item, depth + 1) for item in value]]
    if isinstance(value, dict): return ["record", [[tagged(k, depth + 1), tagged(v, depth + 1)] for k, v in value.items()]]
    return None

def outcome(text):
    names = {"__name__": "__main__", "print": lambda *values, **options: None}
    error = None
    try:
        exec(compile(text, "<program>", "exec"), names)
    except SystemExit:
        pass
    except BaseException as raised:
        error = type(raised).__name__
    own = {name: tagged(value) for name, value in names.items() if not name.startswith("__") and name != "print"}
    return {"names": own, "error": error}

def outcomes(texts):
    sys.set_int_max_str_digits(0)
    return json.dumps([outcome(text) for text in json.loads(texts)])
`;

const special: { readonly [text: string]: string } = { inf: 'Infinity', '-inf': '-Infinity', nan: 'NaN' };

/** Python's doubles as our own text for them. */
function asOurs(tagged: Tagged): Tagged {
  if (tagged === null) return null;
  const [kind, value] = tagged;
  if (kind === 'float') {
    const number = Number(special[value as string] ?? value);
    return [kind, Object.is(number, -0) ? '-0' : String(number)];
  }
  if (kind === 'record')
    return [kind, (value as [Tagged, Tagged][]).map(([key, entry]) => [asOurs(key), asOurs(entry)])];
  return Array.isArray(value) ? [kind, value.map(asOurs)] : tagged;
}

/** CPython, in WebAssembly. */
export async function startPython(): Promise<(texts: readonly string[]) => readonly Outcome[]> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide({ indexURL: path.join(process.cwd(), 'node_modules/pyodide/') });
  python.runPython(inPython);
  const outcomes = python.globals.get('outcomes');
  return (texts) =>
    (JSON.parse(outcomes(JSON.stringify(texts))) as Outcome[]).map(({ names, error }) => ({
      error,
      names: Object.fromEntries(Object.entries(names).map(([name, value]) => [name, asOurs(value)])),
    }));
}

/** Node itself. */
export function inNode(text: string): Outcome {
  const names = [
    'log',
    'a',
    'b',
    'x',
    'y',
    'z',
    'q',
    'n',
    'u',
    'xs',
    'hs',
    's',
    'o',
    'c0',
    'd0',
    'c1',
    'd1',
    ...Array.from({ length: 60 }, (_, i) => `v${i}`),
  ];
  const told = names.map((name) => `try { told[${JSON.stringify(name)}] = tagged(${name}); } catch {}`).join('\n');
  const context = { told: {} as { [name: string]: Tagged }, tagged: inJavascript, console: { log() {} }, error: null };
  const body = `try {\n${text}\n;${told}\n} catch (raised) { error = raised instanceof Error ? raised.name : 'raised'; }`;
  try {
    vm.runInNewContext(body, context, { timeout: 2000 });
  } catch (raised) {
    return { names: {}, error: (raised as Error).name };
  }
  return { names: context.told, error: context.error };
}

function inJavascript(value: unknown): Tagged {
  if (typeof value === 'number') return ['float', Object.is(value, -0) ? '-0' : String(value)];
  if (typeof value === 'boolean') return ['truth', value];
  if (typeof value === 'string') return ['text', value];
  if (value === null) return ['nothing', null];
  if (value === undefined) return ['undefined', null];
  const list = value as unknown[];
  if (Object.prototype.toString.call(value) === '[object Array]') {
    return [
      'list',
      Array.from({ length: list.length }, (_, i) => (i in list ? inJavascript(list[i]) : ['hole', null])),
    ];
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') return null;
  const keys = Object.keys(value as object).sort();
  return ['record', keys.map((key) => [inJavascript(key), inJavascript((value as { [key: string]: unknown })[key])])];
}

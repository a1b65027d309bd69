import path from 'node:path';

/** A value that a program gave to a name, as Python prints it: digits that give the same double again. */
export type Logged = readonly [name: string, line: number, value: string | readonly string[]];

export interface Interest {
  readonly name: string;
  readonly lines: readonly number[];
}

// After each line that is of interest the names' values are noted, in whichever function's frame it ran; NumPy's as Python's.
export const tracer = `
import sys, json

def follow(text, interests):
    wanted = {}
    for interest in interests:
        for line in interest["lines"]:
            wanted.setdefault(line, []).append(interest["name"])
    log, last = [], {}

    def printed(value):
        return [repr(item) for item in value] if isinstance(value, list) else repr(value)

    def look(frame):
        for name in wanted.get(last.get(frame), []):
            value = frame.f_locals.get(name)
            value = value.tolist() if hasattr(value, "tolist") else value
            if isinstance(value, (int, float)) or (isinstance(value, list) and value):
                log.append([name, last[frame], printed(value)])

    def trace(frame, event, argument):
        if frame.f_code.co_filename != "<program>":
            return None
        if event == "line":
            look(frame)
            last[frame] = frame.f_lineno
        elif event == "exception":
            last.pop(frame, None)
        elif event == "return":
            look(frame)
            last.pop(frame, None)
        return trace

    error = None
    code = compile(text, "<program>", "exec")
    sys.settrace(trace)
    try:
        exec(code, {"print": lambda *values, **options: None})
    except Exception as raised:
        error = type(raised).__name__
    finally:
        sys.settrace(None)
    return json.dumps({"log": log, "error": error})
`;

export interface PythonRun {
  readonly log: readonly Logged[];
  /** The exception's name that ended it, else null. */
  readonly error: string | null;
}

/** CPython itself, in WebAssembly. */
export async function startPython(): Promise<(text: string, interests: readonly Interest[]) => PythonRun> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide({ indexURL: path.join(process.cwd(), 'node_modules/pyodide/') });
  python.runPython(tracer);
  const follow = python.globals.get('follow');
  return (text, interests) => JSON.parse(follow(text, python.toPy(interests)));
}

import type { OwnError } from '../stop.ts';

/** Python's exceptions, each under its base. */
const bases: { readonly [name: string]: string | null } = {
  BaseException: null,
  Exception: 'BaseException',
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  GeneratorExit: 'BaseException',
  ArithmeticError: 'Exception',
  ZeroDivisionError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  FloatingPointError: 'ArithmeticError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  TypeError: 'Exception',
  ValueError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  AttributeError: 'Exception',
  AssertionError: 'Exception',
  StopIteration: 'Exception',
  RuntimeError: 'Exception',
  RecursionError: 'RuntimeError',
  NotImplementedError: 'RuntimeError',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  OSError: 'Exception',
  FileNotFoundError: 'OSError',
  MemoryError: 'Exception',
  Warning: 'Exception',
  UserWarning: 'Warning',
  RuntimeWarning: 'Warning',
};

export const exceptionNames: readonly string[] = Object.keys(bases);

/** Whether an `except` for one class catches the other. */
export function catches(handler: string, exception: string): boolean {
  for (let at: string | null = exception; at !== null; at = bases[at] ?? null) if (at === handler) return true;
  return false;
}

/** The class of an error that a program stops with. */
export const exceptionOf: { readonly [E in OwnError]: string | null } = {
  divisionByZero: 'ZeroDivisionError',
  overflow: 'OverflowError',
  index: 'IndexError',
  key: 'KeyError',
  type: 'TypeError',
  arguments: 'TypeError',
  unpack: 'ValueError',
  constant: null,
  notCallable: 'TypeError',
  value: 'ValueError',
  raised: null,
};

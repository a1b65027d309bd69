import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Room {
  /** Rooms whose values and types it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types. */
  readonly types: readonly string[];
  /** Packages, by the start of their names. */
  readonly packages: readonly string[];
}

const rooms: { readonly [room: string]: Room } = {
  'src/neuron': { rooms: [], types: [], packages: [] },
  'src/reading': { rooms: ['src/neuron'], types: [], packages: ['jsonc-parser', '@lezer/'] },
  'src/words': { rooms: ['src/neuron'], types: ['src/reading'], packages: [] },
  'src/session': { rooms: ['src/neuron', 'src/reading', 'src/protocol'], types: [], packages: [] },
  'src/protocol': { rooms: [], types: ['src/neuron', 'src/reading'], packages: [] },
  'src/host': {
    rooms: ['src/neuron', 'src/reading', 'src/words', 'src/session', 'src/protocol'],
    types: [],
    packages: ['vscode'],
  },
  'src/cli': { rooms: ['src/neuron', 'src/reading', 'src/words'], types: [], packages: ['node:'] },
  webview: {
    rooms: ['src/neuron', 'src/words', 'src/protocol'],
    types: ['src/reading'],
    packages: ['chart.js', 'chartjs-plugin-', '@vscode-elements/elements'],
  },
};

const sourceFiles = (room: string) =>
  readdirSync(room, { recursive: true })
    .map((file) => path.posix.join(room, String(file).replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts'));

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, type, specifier]) => ({ specifier: specifier!, isType: type !== undefined }));
}

const roomOf = (file: string) => Object.keys(rooms).find((room) => file.startsWith(`${room}/`));

describe('rooms', () => {
  for (const [room, allowed] of Object.entries(rooms)) {
    it(`${room} imports only what stands below it`, () => {
      const files = sourceFiles(room);
      assert.ok(files.length > 0, `${room} holds no files`);
      const wrong = files.flatMap((file) =>
        importsOf(file).flatMap(({ specifier, isType }) => {
          if (!specifier.startsWith('.')) {
            return allowed.packages.some((name) => specifier.startsWith(name)) ? [] : [`${file}: ${specifier}`];
          }
          const target = roomOf(path.posix.join(path.posix.dirname(file), specifier));
          if (target === room || (target !== undefined && allowed.rooms.includes(target))) return [];
          if (isType && target !== undefined && allowed.types.includes(target)) return [];
          return [`${file}: ${specifier}`];
        }),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('no file asks for a clock, chance, or the console in the engine, the reader, the words and the session', () => {
    const pure = ['src/neuron', 'src/reading', 'src/words', 'src/session'].flatMap(sourceFiles);
    const wrong = pure.filter((file) =>
      /\b(Date\.now|new Date|Math\.random|performance\.now|console\.\w+\()/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });
});

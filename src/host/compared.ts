import type * as vscode from 'vscode';
import type { HostMessage } from '../protocol/messages.ts';
import { readHostMessage } from '../protocol/validation.ts';

export type ComparedRuns = Extract<HostMessage, { type: 'compared' }>;

/** Larger ones are kept as long as the window: VS Code reads what is kept longer at each start. */
const mostCharacters = 1_000_000;

const storedAs = 'compared';

/** The runs that were put aside, beyond the panel in which that was done, and beyond a reload. */
export class Compared {
  private runs: ComparedRuns | null = null;

  constructor(private readonly memento: vscode.Memento) {}

  /** Null where there are none. */
  get(): ComparedRuns | null {
    if (this.runs === null) {
      const read = readHostMessage(this.memento.get(storedAs));
      this.runs = read.ok && read.value.type === 'compared' ? read.value : null;
    }
    return this.runs !== null && this.runs.recipes.length > 0 ? this.runs : null;
  }

  keep({ recipes, letters }: Pick<ComparedRuns, 'recipes' | 'letters'>): void {
    this.runs = { type: 'compared', recipes, letters };
    const isSmall = JSON.stringify(this.runs).length <= mostCharacters;
    void this.memento.update(storedAs, isSmall && recipes.length > 0 ? this.runs : undefined);
  }
}

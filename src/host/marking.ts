import * as vscode from 'vscode';
import type { Field } from '../neuron/problem.ts';
import type { Quantity, Recipe } from '../protocol/messages.ts';
import type { TextRange } from '../reading/reading.ts';
import { documentOf } from './notebook.ts';

/** Marks a quantity's places in the source, in the editors that show it, while the person looks at it in the panel. */
export class Marking implements vscode.Disposable {
  private decoration: vscode.TextEditorDecorationType | null = null;
  /** The text was edited since this run was read: its places are others now. */
  private outdated: Recipe | null = null;
  private readonly listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0) return;
    const recipe = this.recipe();
    if (recipe === null || !documentsOf(recipe).includes(document)) return;
    this.outdated = recipe;
    this.clear();
  });

  constructor(private readonly recipe: () => Recipe | null) {}

  /** Marks this quantity and no other; null: none. */
  show(quantity: Quantity | null): void {
    this.clear();
    const recipe = this.recipe();
    if (quantity === null || recipe === null || recipe === this.outdated) return;
    const places = placesOf(recipe, quantity);
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = places
        .filter(({ uri }) => uri === editor.document.uri.toString())
        .map(({ range: { start, end } }) => rangeIn(editor.document, start, end));
      if (ranges.length === 0) continue;
      this.decoration ??= vscode.window.createTextEditorDecorationType(look);
      editor.setDecorations(this.decoration, ranges);
    }
  }

  clear(): void {
    this.decoration?.dispose();
    this.decoration = null;
  }

  dispose(): void {
    this.clear();
    this.listening.dispose();
  }
}

// As the panel marks it: see webview/styles/marks.css.
const look: vscode.DecorationRenderOptions = {
  backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
  outlineColor: new vscode.ThemeColor('charts.yellow'),
  outlineStyle: 'solid',
  outlineWidth: '1px',
  overviewRulerColor: new vscode.ThemeColor('charts.yellow'),
  overviewRulerLane: vscode.OverviewRulerLane.Center,
};

interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

/** Where the program gives it a value; where there is no program, the number that was read. */
function placesOf({ origins, program, source }: Recipe, quantity: Quantity): readonly Place[] {
  if (source.kind !== 'text') return [];
  const origin = origins[quantity as Field];
  const read = origin?.from === 'text' ? origin.range : origin?.overrides;
  const ranges = program?.names[quantity]?.ranges ?? (read === undefined ? [] : [read]);
  return ranges.map((range) => ({ uri: uriOf(source.uri, range), range }));
}

const uriOf = (uri: string, { cell }: TextRange): string => documentOf(vscode.Uri.parse(uri), cell).toString();

function documentsOf({ source, program }: Recipe): readonly vscode.TextDocument[] {
  if (source.kind !== 'text') return [];
  const ranges = Object.values(program?.names ?? {}).flatMap((role) => role.ranges);
  const uris = new Set([source.uri, ...ranges.map((range) => uriOf(source.uri, range))]);
  return vscode.workspace.textDocuments.filter(({ uri }) => uris.has(uri.toString()));
}

const rangeIn = (document: vscode.TextDocument, start: number, end: number): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

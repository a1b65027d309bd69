import * as vscode from 'vscode';
import { fixOf } from '../../reading/fix.ts';
import type { ReadingProblem } from '../../reading/reading.ts';
import { withQuotedCode } from '../../words/codeInText.ts';
import { hostTexts } from '../../words/hostTexts.ts';
import { readingProblemText } from '../../words/problemText.ts';
import { documentOf } from '../notebook.ts';
import { panelTitle } from '../panel.ts';
import { currentLanguage } from '../settings.ts';

/** A problem at its place in a document. */
interface Placed {
  readonly problem: ReadingProblem;
  readonly document: vscode.TextDocument;
  readonly diagnostic: vscode.Diagnostic;
}

/** What stands in the way of the text that the panel follows: at its place in the editor, with the mends that are certain. */
export class Diagnostics implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('neuron');
  private readonly parts = vscode.Disposable.from(
    this.collection,
    vscode.languages.registerCodeActionsProvider('*', this, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
  );
  private placed: readonly Placed[] = [];

  /** Shows these and no others. Ranges are of the document at `uri`, or of an earlier cell of its notebook. */
  show(uri: vscode.Uri | null, problems: readonly ReadingProblem[]): void {
    this.placed = uri === null ? [] : problems.flatMap((problem) => placedIn(uri, problem));
    this.collection.clear();
    for (const document of new Set(this.placed.map((one) => one.document))) {
      const own = this.placed.filter((one) => one.document === document);
      this.collection.set(
        document.uri,
        own.map(({ diagnostic }) => diagnostic),
      );
    }
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    return this.placed.flatMap(({ problem, diagnostic, document: own }) => {
      const fix = own === document ? fixOf(problem, document.getText()) : null;
      if (fix === null) return [];
      const place = rangeIn(document, fix.start, fix.end);
      if (place.intersection(range) === undefined && diagnostic.range.intersection(range) === undefined) return [];
      const title = hostTexts(currentLanguage()).replaceBy(document.getText(place), fix.text);
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, place, fix.text);
      action.diagnostics = [diagnostic];
      action.isPreferred = true;
      return [action];
    });
  }

  dispose(): void {
    this.parts.dispose();
  }
}

function placedIn(uri: vscode.Uri, problem: ReadingProblem): Placed[] {
  const range = 'range' in problem ? problem.range : null;
  if (range === null) return [];
  const wanted = documentOf(uri, range.cell).toString();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === wanted);
  if (document === undefined) return [];
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, range.start, range.end),
    withQuotedCode(readingProblemText(currentLanguage(), problem), currentLanguage()),
    severityOf(problem),
  );
  diagnostic.source = panelTitle;
  return [{ problem, document, diagnostic }];
}

const rangeIn = (document: vscode.TextDocument, start: number, end: number): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** What the language itself refuses is an error; what it does otherwise than meant, a warning; else it is only not read here. */
function severityOf({ kind }: ReadingProblem): vscode.DiagnosticSeverity {
  switch (kind) {
    case 'syntax':
    case 'jsonSyntax':
    case 'decimalComma':
    case 'unknownName':
    case 'stops':
    case 'parameter':
      return vscode.DiagnosticSeverity.Error;
    case 'assignsMinus':
    case 'updateAfterLoop':
    case 'neverCalled':
    case 'twoKeys':
      return vscode.DiagnosticSeverity.Warning;
    default:
      return vscode.DiagnosticSeverity.Information;
  }
}

import * as vscode from 'vscode';
import { analyse } from '../neuron/analysis.ts';
import { kindsOf as numberKindsOf } from '../words/asRead.ts';
import { cutHead, shownCut } from '../words/cutText.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { styleOf } from '../words/numberText.ts';
import { markdownRows, runCsv, runJson, runMarkdown, type ToldRun } from '../words/runText.ts';
import type { PicturedRun } from './pictures.ts';
import { saveFile } from './saveFile.ts';
import { currentLanguage } from './settings.ts';

/** VS Code writes a file as one piece; beyond this many rows the terminal, which streams, is the way. */
const mostRows = 2_000_000;

/** Pieces joined before everything else gets its turn. */
const rowsBetweenPauses = 5_000;

export type TableKind = 'csv' | 'json' | 'markdown';

const endings: { readonly [K in TableKind]: string } = { csv: 'csv', json: 'json', markdown: 'md' };

/** Asks where to, and writes the run there as a table of this kind, or of the one that the name's ending says. */
export async function exportRun(taken: PicturedRun, kind: TableKind): Promise<void> {
  const { run, recipe, hiddenAfter } = taken;
  const host = hostTexts(currentLanguage());
  if (run.rows > mostRows) {
    void vscode.window.showWarningMessage(host.exportTooLong(run.rows, mostRows));
    return;
  }
  const labels: { readonly [K in TableKind]: string } = {
    csv: host.csvFiles,
    json: host.jsonFiles,
    markdown: host.markdownFiles,
  };
  // The dialog offers the first kind.
  const kinds = [kind, ...(Object.keys(endings) as TableKind[]).filter((other) => other !== kind)];
  await saveFile({
    title: hiddenAfter === null ? host.exportTitle : host.exportTitleUpTo(hiddenAfter),
    name: `run.${endings[kind]}`,
    filters: Object.fromEntries(kinds.map((one) => [labels[one], [endings[one]]])),
    content: (file) => tableFile(kindOf(file) ?? kind, taken),
    done: (name) => {
      const done = host.exportDone(name, name.endsWith('.md') ? Math.min(markdownRows, run.rows) : run.rows);
      const cut = hiddenAfter === null ? shownCut(recipe, run.summary().status) : null;
      return cut === null ? done : `${done} ${cutHead(currentLanguage(), cut, run.passes, run.examples > 1)}`;
    },
  });
}

function kindOf({ path }: vscode.Uri): TableKind | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.keys(endings) as TableKind[]).find((kind) => endings[kind] === ending) ?? null;
}

async function tableFile(kind: TableKind, { recipe, run, hiddenAfter }: PicturedRun): Promise<Uint8Array> {
  const { parameters, origins, source } = recipe;
  const style = styleOf(source.kind === 'text' ? source.language : 'text');
  const told: ToldRun = {
    run,
    parameters,
    origins,
    analysis: analyse(parameters),
    numbers: numberKindsOf(recipe),
    hiddenAfter,
    cut: shownCut(recipe, run.summary().status),
  };
  const pieces =
    kind === 'json'
      ? runJson(currentLanguage(), told)
      : kind === 'markdown'
        ? runMarkdown(currentLanguage(), told, style)
        : runCsv(run, style, told.numbers);
  let text = '';
  let count = 0;
  for (const piece of pieces) {
    text += piece;
    if (++count % rowsBetweenPauses === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return new TextEncoder().encode(text);
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { window, workspaceFile } from './window.ts';

/** Chooses in the list that VS Code shows. */
export async function choose(label: string): Promise<void> {
  const page = await window();
  await page.locator('.quick-input-widget input[type="text"]').fill(label);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
}

/**
 * Answers the dialog that asks where to save. It has its field on screen before it writes the name that it suggests into
 * it, over what was typed until then; and while it still looks at the folder, it hears nothing.
 */
export async function saveAs(file: vscode.Uri): Promise<void> {
  const page = await window();
  const widget = page.locator('.quick-input-widget');
  const field = widget.locator('input[type="text"]');
  await page.waitForFunction(
    (input) => /\/run\.\w+$/.test((input as HTMLInputElement).value),
    await field.elementHandle(),
  );
  for (let tries = 1; ; tries++) {
    await field.fill(file.path);
    await page.keyboard.press('Enter');
    try {
      await widget.waitFor({ state: 'hidden', timeout: 3_000 });
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** The file, as soon as it is there. */
export async function written(file: vscode.Uri): Promise<Uint8Array> {
  const page = await window();
  for (const deadline = Date.now() + 12_000; ; ) {
    const bytes = await vscode.workspace.fs.readFile(file).then(
      (read) => read,
      () => new Uint8Array(),
    );
    if (bytes.length > 0) return bytes;
    if (Date.now() > deadline) assert.fail(`${file.path} was not written`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** A place in the folder that is open, where no file is. */
export async function noFileNamed(name: string): Promise<vscode.Uri> {
  const file = await workspaceFile(name, '');
  await vscode.workspace.fs.delete(file);
  return file;
}

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import * as vscode from 'vscode';
import { settingFields } from '../../src/session/settingFields.ts';
import { PanelPage } from '../page/panelPage.ts';
import { leavesNothing as leavesStage } from '../page/stage.ts';

let browser: Browser | undefined;

/** So long may one act on the page take, before the test fails and names it. */
const actionMs = 12_000;

/** A window that is opened, or reloaded, starts an extension host of its own first. */
const windowMs = 40_000;

/** The very window that this extension host belongs to. */
export async function window(): Promise<Page> {
  browser ??= await chromium.connectOverCDP(process.env.NEURON_CDP!);
  const pages = browser.contexts().flatMap((context) => context.pages());
  // In a browser the address tells which window is under test; a desktop VS Code shows one, beside pages of its own.
  const isOurs = (part: string) => (candidate: Page) => candidate.url().includes(part);
  const page = pages.find(isOurs('extensionTestsPath')) ?? pages.find(isOurs('workbench')) ?? pages[0];
  if (page === undefined) throw new Error('There is no window to drive.');
  page.setDefaultTimeout(actionMs);
  return page;
}

/** A notebook's output has a webview of its own: ours is told by the extension in its address. */
const panelFrame = 'iframe.webview[src*="extensionId=single-neuron.single-neuron"]';

/** The panel's page: two frames deep. */
export async function panel(page?: Page): Promise<FrameLocator> {
  return (page ?? (await window())).frameLocator(panelFrame).frameLocator('iframe#active-frame');
}

/** Errors on the console of the panel's page since the last call; the workbench's own are not ours. */
export function watchConsole(page: Page): () => readonly string[] {
  let errors: string[] = [];
  page.on('console', (message) => {
    const isOurs = message.location().url.includes('/dist/panel/') || /Content Security Policy/i.test(message.text());
    if (message.type() === 'error' && isOurs) errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    if (error.stack?.includes('/dist/panel/')) errors.push(String(error));
  });
  return () => {
    const seen = errors;
    errors = [];
    return seen;
  };
}

/** Runs a command as a person does: by its title in the palette. A fresh window learns of our commands a little later. */
export async function runFromPalette(title: string, inWindow?: Page): Promise<void> {
  const page = inWindow ?? (await window());
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let tries = 1; ; tries++) {
    try {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input[type="text"]').fill(`>${title}`, { timeout: 3_000 });
      await row.click({ timeout: 3_000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Chooses **Train on this file** in the menu of a file in the explorer, as a person does. */
export async function trainFromExplorer(name: string): Promise<void> {
  const page = await window();
  await vscode.commands.executeCommand('workbench.view.explorer');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-item', { hasText: 'Train on this file' });
  // A menu lets go of a click in its first tenth of a second, and takes a key at once.
  await item.hover();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'detached' });
}

/** Closes every editor and the panel; what was typed is let go first, since VS Code would ask about it. */
async function closeEverything(): Promise<void> {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (const tab of tabs()) {
    if (!tab.isDirty || !(tab.input instanceof vscode.TabInputText)) continue;
    await vscode.window.showTextDocument(tab.input.uri, { viewColumn: tab.group.viewColumn });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const left = tabs().map(({ label }) => label);
  if (left.length > 0) throw new Error(`These editors stayed open: ${left.join(', ')}.`);
  await eventually(() => vscode.window.tabGroups.all.length === 1);
  await (await window()).locator(panelFrame).waitFor({ state: 'detached' });
}

/** Puts an empty text in front of the panel until the function that is returned is called. */
export async function hidePanel(): Promise<() => Promise<void>> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
  if (vscode.window.tabGroups.all.length === 1) await vscode.window.showTextDocument(document);
  await eventually(() => panelGroup() !== undefined && vscode.window.tabGroups.all.length > 1);
  const { viewColumn } = panelGroup()!;
  await vscode.window.showTextDocument(document, viewColumn);
  return async () => {
    await vscode.window.showTextDocument(document, viewColumn);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  };
}

/** The group of editors in which the panel is in front. */
export const panelGroup = (): vscode.TabGroup | undefined =>
  vscode.window.tabGroups.all.find(({ activeTab }) => activeTab?.input instanceof vscode.TabInputWebview);

/** As soon as this holds; fails where it never does. */
export async function eventually(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + actionMs;
  while (!holds()) {
    if (Date.now() > deadline) {
      const seen = vscode.window.tabGroups.all.map(({ tabs }) =>
        tabs.map(({ label, isActive }) => `${label}${isActive ? '*' : ''}`),
      );
      throw new Error(`This never came to hold: ${holds}; open are ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Nothing open, no panel, and the settings as they come. */
export async function startAfresh(): Promise<void> {
  await closeEverything();
  // What is compared outlives the panel.
  await vscode.commands.executeCommand('neuron.clearComparison');
  const settings = vscode.workspace.getConfiguration('neuron');
  for (const name of [...settingFields, 'language', 'followChanges', 'hide', 'largeType']) {
    const set = settings.inspect(name);
    if (set?.globalValue !== undefined) await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    if (set?.workspaceValue !== undefined) await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** Runs **Train single neuron** as a person does: the panel, as soon as it says something. */
export async function train(): Promise<PanelPage> {
  await runFromPalette('Neuron: Train single neuron');
  return PanelPage.on(await panel());
}

/** Behind the tests of a suite nothing is open, and by then the panel's console has no errors. */
export const leavesNothing = () => leavesStage({ startAfresh, watchConsole: async () => watchConsole(await window()) });

export const setSetting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('neuron').update(name, value, vscode.ConfigurationTarget.Global);

let textsOpened = 0;

/**
 * An untitled document with this text in the first column, its editor active. Each has a name of its own: VS Code gives a
 * new one of an old name what it had backed up of the old one.
 */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  const created = await vscode.workspace.openTextDocument(
    vscode.Uri.from({ scheme: 'untitled', path: `text-${++textsOpened}` }),
  );
  const document = await vscode.languages.setTextDocumentLanguage(created, language);
  const edit = new vscode.WorkspaceEdit();
  const start = new vscode.Position(0, 0);
  edit.insert(document.uri, start, content);
  await vscode.workspace.applyEdit(edit);
  const wasInSight = panelGroup() !== undefined;
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  // A panel that had the window for itself stays in sight: the text goes to a column of its own.
  await eventually(() => !wasInSight || panelGroup() !== undefined);
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selection = new vscode.Selection(start, start);
  return editor;
}

/** Writes a file into the folder that is open. */
export async function workspaceFile(name: string, content: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  const file = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  return file;
}

/** Selects from the first place of one text to the end of another behind it. */
export function select(editor: vscode.TextEditor, from: string, to: string): void {
  const text = editor.document.getText();
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
}

/** Replaces the first place of a text by another, as typing does. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  select(editor, from, from);
  await editor.edit((edit) => edit.replace(editor.selection, to));
}

/** After the pause that the extension makes before it reads an edited text: its timer was set before this one. */
export const followed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

export async function dismissNotifications(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** A window of its own on the same server, which can be reloaded; null in a desktop VS Code, where there is no second page. */
export async function secondWindow(): Promise<Page | null> {
  const first = await window();
  const address = new URL(first.url());
  const payload = address.searchParams.get('payload');
  if (payload === null) return null;
  const pairs = (JSON.parse(payload) as [string, string][]).filter(([key]) => key !== 'extensionTestsPath');
  address.searchParams.set('payload', JSON.stringify(pairs));
  const page = await first.context().newPage();
  page.setDefaultTimeout(windowMs);
  await page.goto(address.href);
  await page.locator('.monaco-workbench').waitFor();
  return page;
}

/** Waits for what the editors show, which the API tells of a moment later. */
export async function until(holds: () => boolean): Promise<void> {
  const page = await window();
  for (const deadline = Date.now() + 10_000; !holds(); ) {
    if (Date.now() >= deadline) throw new Error('It should have come true within ten seconds.');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

import * as vscode from 'vscode';
import { contextKeys } from './ids.ts';

/** Tells VS Code what its `when` clauses ask. */
export function setContext(key: keyof typeof contextKeys, value: boolean): void {
  void vscode.commands.executeCommand('setContext', contextKeys[key], value);
}

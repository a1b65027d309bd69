// Only for `npm start`: runs the command once the window is there, as a person would. A window that was reloaded brings its
// panel back by itself.
const vscode = require('vscode');

exports.activate = async () => {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  if (tabs.some(({ input }) => input?.viewType?.endsWith('neuron.panel'))) return;
  await vscode.commands.executeCommand('neuron.train');
};

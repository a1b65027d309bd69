// Only for `npm start` and the pictures: runs the command once the window is there, as a person would.
const vscode = require('vscode');

exports.activate = async () => {
  await vscode.commands.executeCommand('neuron.train');
};

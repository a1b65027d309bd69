/** Names that the manifest declares too; each is written once here and once there. */
export const panelViewType = 'neuron.panel';

export const settingsSection = 'neuron';

export const commandIds = {
  train: 'neuron.train',
  trainFile: 'neuron.trainFile',
  trainCell: 'neuron.trainCell',
  trainAgain: 'neuron.trainAgain',
  stop: 'neuron.stop',
  exportRun: 'neuron.export',
  takeAlong: 'neuron.takeAlong',
  clearComparison: 'neuron.clearComparison',
} as const;

/** What `when` clauses and enablements ask. */
export const contextKeys = {
  hasRun: 'neuron.hasRun',
  isFromText: 'neuron.isFromText',
  isTraining: 'neuron.isTraining',
  isTrainable: 'neuron.isTrainable',
} as const;

/** Runs of all kinds, as the page's address names them. */
export const runs = {
  'the chapter’s run': '',
  'a run that diverges': 'alpha=9&iterations=400',
  'two inputs': 'input=[1.5,-2]&weight=[0.1,0.3]&goal=0.8&alpha=0.1',
  'seven inputs, four examples':
    'input=[[1,2,3,4,5,6,7],[7,6,5,4,3,2,1],[1,0,1,0,1,0,1],[0.5,0.25,0.125,1,2,3,4]]&weight=[0.1,0.2,0.3,0.4,0.5,0.6,0.7]&goal=[1,2,3,4]&alpha=0.001',
  'hot and cold': 'method=hotCold&iterations=300',
  'long numbers': 'input=1234.5678901234567&weight=-0.12345678901234568&goal=98765.43210987654&alpha=3.3e-7',
  'a program that only compares': 'update=none',
  'what comes next is hidden': 'hide=true',
  'large type': 'largeType=true',
  'a million iterations': 'iterations=1000000&alpha=0.000001',
};

const isLong = process.env.NEURON_LONG !== undefined;

/** Of the runs these, which differ most; all of them by `npm run test:long`. */
export const mostDifferent = (...names: readonly (keyof typeof runs)[]): readonly (readonly [string, string])[] =>
  Object.entries(runs).filter(([name]) => isLong || names.some((one) => one === name));

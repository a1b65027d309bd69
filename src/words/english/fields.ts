/** Each parameter: its label, and its help with the place in chapter 4 that speaks of it. */
export const fields = {
  label: {
    input: 'input',
    weight: 'weight',
    goal: 'goal',
    alpha: 'alpha',
    iterations: 'iterations',
    method: 'method',
    stepAmount: 'step amount',
    gradient: 'slope',
    update: 'update',
    tolerance: 'tolerance',
    order: 'order of operations',
    onlyIfBetter: 'only if better',
  },
  help: {
    input: 'What the neuron is given; the prediction is input × weight. Chapter 4, "Compare".',
    weight: 'The weight before the first iteration: the number that learning changes. Chapter 4, "Compare".',
    goal: 'What the prediction should become; goal_pred in the book. Chapter 4, "Compare".',
    alpha:
      'How much of the weight delta is subtracted from the weight. Too large, and it diverges. Chapter 4, "Introducing alpha".',
    iterations: 'How many times the neuron predicts, compares and learns: 1 to 1,000,000,000,000.',
    method:
      'Gradient descent takes direction and amount from the error; hot and cold learning tries both directions. Chapter 4, "The simplest form of neural learning".',
    stepAmount:
      'How far hot and cold learning moves the weight each time: a number above 0. Chapter 4, "Hot and cold learning".',
    gradient:
      'The book takes delta × input as the slope of the error, which is half of the true one, 2 × delta × input. With the true slope, half the alpha does the same. Chapter 4, "Derivatives".',
    update: 'When the weight changes: after each example, once after all of them, or never.',
    tolerance: 'The run ends as soon as the error is no larger than this. Leave it empty to run all iterations.',
    order: 'How the new weight is computed, operation by operation: it decides the last digit.',
    onlyIfBetter: 'Hot and cold learning moves only if that makes the error smaller.',
  },
  option: {
    gradientDescent: 'gradient descent',
    hotCold: 'hot and cold',
    book: "the book's: delta × input",
    true: 'true: 2 × delta × input',
    example: 'after each example',
    pass: 'after all examples',
    none: 'never',
  },
  noTolerance: 'none',
};

/** Heads of the table's columns. */
export const columns = {
  iteration: 'iteration',
  pass: 'pass',
  example: 'example',
  weight: 'weight',
  prediction: 'prediction',
  error: 'error',
  delta: 'miss',
  weightDelta: 'weight delta',
};

import { leavesNothing, openText, startAfresh, train } from './window.ts';

const program = {
  python: `weight = 0.5
goal = 0.8
input = 2
alpha = 1
for iteration in range(400):
    prediction = input * weight
    delta = prediction - goal
    error = delta ** 2
    weight = weight - alpha * (delta * input)
`,
  javascript: `let weight = 0.5, goal = 0.8, input = 2, alpha = 1;
for (let i = 0; i < 400; i++) {
  const delta = input * weight - goal;
  const error = delta ** 2;
  weight = weight - alpha * (delta * input);
}
`,
};

/** The first iteration whose error is not finite. */
function endsAt(): number {
  let weight = 0.5;
  for (let iteration = 0; ; iteration++) {
    const delta = 2 * weight - 0.8;
    if (!Number.isFinite(delta ** 2)) return iteration;
    weight -= delta * 2;
  }
}

describe('the tab Alpha of a program', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('knows what Python and JavaScript do at the end', async () => {
    await openText('python', program.python);
    const tab = await (await train()).tab('alpha');
    await tab.says('story', `At iteration ${endsAt()} the error is larger than any number`);
    await tab.says('story', 'Python stops there with OverflowError: ** 2 refuses so large a number.');
    await startAfresh();
    await openText('javascript', program.javascript);
    await (await (await train()).tab('alpha')).says('story', 'JavaScript goes on there: the error becomes Infinity');
  });

  it('gives an alpha to a program that has none, as the sentence’s button does', async () => {
    await openText(
      'python',
      `weight, goal, input = 0.5, 0.8, 2
for iteration in range(20):
    delta = input * weight - goal
    error = delta ** 2
    weight -= delta * input
`,
    );
    const panel = await train();
    const tab = await panel.tab('alpha');
    await tab.says('alphaLimits', 'The update has no alpha, which is the same as alpha 1.');
    await panel.part('sentenceAction').click();
    await panel.says('sentence', 'It learns: in 20 iterations');
    await tab.says('alphaAt', 'Alpha 0.1: smooth');
    const run = await panel.tab('run');
    await run.enter('alpha', '0.25');
    await panel.says('sentence', 'It learns in one step');
  });
});

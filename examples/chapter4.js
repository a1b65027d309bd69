// Gradient descent: the weight is changed by the miss, times the input.
{
  let weight = 0.5;
  const goalPred = 0.8;
  const input = 0.5;

  for (let iteration = 0; iteration < 20; iteration++) {
    const pred = input * weight;
    const error = (pred - goalPred) ** 2;
    const delta = pred - goalPred;
    const weightDelta = delta * input;
    weight = weight - weightDelta;
    console.log("Error:" + error + " Prediction:" + pred);
  }
}

// Predict and compare: how wrong is the weight?
{
  const knobWeight = 0.5;
  const input = 0.5;
  const goalPred = 0.8;

  const pred = input * knobWeight;
  const error = (pred - goalPred) ** 2;
  console.log(error);
}

// Hot and cold learning: try both ways, keep what is less wrong.
{
  let weight = 0.5;
  const goalPred = 0.8;
  const input = 0.5;
  const stepAmount = 0.001;

  for (let iteration = 0; iteration < 1101; iteration++) {
    const prediction = input * weight;
    const error = (prediction - goalPred) ** 2;
    console.log("Error:" + error + " Prediction:" + prediction);

    const upError = (goalPred - input * (weight + stepAmount)) ** 2;
    const downError = (goalPred - input * (weight - stepAmount)) ** 2;
    if (downError < upError) weight = weight - stepAmount;
    if (downError > upError) weight = weight + stepAmount;
  }
}

// Divergence: the same neuron with a larger input.
{
  let weight = 0.5;
  const goalPred = 0.8;
  const input = 2;

  for (let iteration = 0; iteration < 20; iteration++) {
    const pred = input * weight;
    const error = (pred - goalPred) ** 2;
    const derivative = input * (pred - goalPred);
    weight = weight - derivative;
    console.log("Error:" + error + " Prediction:" + pred);
  }
}

// Alpha: the same again, with smaller steps.
{
  let weight = 0.5;
  const goalPred = 0.8;
  const input = 2;
  const alpha = 0.1;

  for (let iteration = 0; iteration < 20; iteration++) {
    const pred = input * weight;
    const error = (pred - goalPred) ** 2;
    const derivative = input * (pred - goalPred);
    weight = weight - alpha * derivative;
    console.log("Error:" + error + " Prediction:" + pred);
  }
}

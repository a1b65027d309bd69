import type { Columns, Extremes } from '../neuron/row.ts';
import type { Summary } from '../neuron/status.ts';
import type { WireSummary } from './messages.ts';

/** A summary whose numbers survive a message, Infinity and NaN among them. */
export function summaryToWire(summary: Summary): WireSummary {
  const { status, rows, passes, inputs, examples, finalWeight, finalError } = summary;
  return {
    status,
    rows,
    passes,
    inputs,
    examples,
    hasFinal: finalWeight !== null && finalError !== null,
    weightIsArray: typeof finalWeight === 'object' && finalWeight !== null,
    figures: Float64Array.from([
      summary.firstError,
      summary.lastError,
      summary.firstDelta,
      summary.lastDelta,
      summary.lastPrediction,
      summary.lastGoal,
      finalError ?? Number.NaN,
      ...(typeof finalWeight === 'number' ? [finalWeight] : (finalWeight ?? [])),
    ]),
  };
}

/** The summary that `summaryToWire` was given, to the bit. */
export function summaryFromWire(wire: WireSummary): Summary {
  const { status, rows, passes, inputs, examples, hasFinal, weightIsArray, figures } = wire;
  const [firstError, lastError, firstDelta, lastDelta, lastPrediction, lastGoal, finalError, ...weights] = figures;
  const finalWeight = weightIsArray ? weights : weights[0]!;
  return {
    status,
    rows,
    passes,
    inputs,
    examples,
    firstError: firstError!,
    lastError: lastError!,
    firstDelta: firstDelta!,
    lastDelta: lastDelta!,
    lastPrediction: lastPrediction!,
    lastGoal: lastGoal!,
    finalWeight: hasFinal ? finalWeight : null,
    finalError: hasFinal ? finalError! : null,
  };
}

// A message carries the whole buffer behind an array: four numbers out of a million would take 8 MB.
const own = (array: Float64Array) => (array.byteLength === array.buffer.byteLength ? array : array.slice());

/** The same columns, no array with more behind it than it shows. */
export function columnsToWire(columns: Columns): Columns {
  const { from, count, weight, prediction, error, delta, weightDelta } = columns;
  return {
    from,
    count,
    weight: own(weight),
    prediction: own(prediction),
    error: own(error),
    delta: own(delta),
    weightDelta: own(weightDelta),
  };
}

/** The same extremes, no array with more behind it than it shows. */
export function extremesToWire(extremes: Extremes): Extremes {
  const { from, to, starts, errorMin, errorMax, weightMin, weightMax } = extremes;
  return {
    from,
    to,
    starts: own(starts),
    errorMin: own(errorMin),
    errorMax: own(errorMax),
    weightMin: own(weightMin),
    weightMax: own(weightMax),
  };
}

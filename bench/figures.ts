import type { Figure } from './figure.ts';
import { readingSpeed } from './reading.ts';
import { rulesSpeed } from './rules.ts';
import { sizes } from './sizes.ts';
import { engineSpeed } from './speed.ts';
import { sweepSpeed } from './sweep.ts';

/** What is measured in plain Node, and the sizes of what was built. */
export function figures(): {
  readonly measured: readonly Figure[];
  readonly baselines: ReturnType<typeof engineSpeed>['baselines'];
} {
  const { measured, baselines } = engineSpeed();
  return { measured: [...measured, ...rulesSpeed(), ...readingSpeed(), ...sweepSpeed(), ...sizes()], baselines };
}

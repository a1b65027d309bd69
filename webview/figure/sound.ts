import { melody } from './melody.ts';

/** Lines are told apart by their timbre and by the side they come from. */
const voices = [
  { type: 'sine', pan: -0.6, loudness: 0.2 },
  { type: 'triangle', pan: 0.6, loudness: 0.14 },
  { type: 'square', pan: 0, loudness: 0.04 },
] as const;

/** Between two tones the loudness glides, so that nothing clicks. */
const glideSeconds = 0.01;

let sounding: AudioContext | null = null;
let ended: (() => void) | null = null;

/** Plays a picture's lines as a melody, in the place of any other; `onEnd` hears when it is over. */
export function listen(lines: readonly ArrayLike<number>[], onEnd: () => void): void {
  stopListening();
  const tones = melody(lines);
  const context = new AudioContext();
  sounding = context;
  ended = onEnd;
  const start = context.currentTime + 0.05;
  for (const line of new Set(tones.map((tone) => tone.line))) {
    const { type, pan, loudness } = voices[line % voices.length]!;
    const tone = new OscillatorNode(context, { type });
    const volume = new GainNode(context, { gain: 0 });
    tone.connect(volume).connect(new StereoPannerNode(context, { pan })).connect(context.destination);
    const ownTones = tones.filter((one) => one.line === line);
    for (const [i, { at, seconds, hertz }] of ownTones.entries()) {
      tone.frequency.setValueAtTime(hertz, start + at);
      volume.gain.setTargetAtTime(loudness, start + at, glideSeconds);
      const isHeld = ownTones[i + 1]?.at === at + seconds && seconds < 0.1;
      if (!isHeld) volume.gain.setTargetAtTime(0, start + at + seconds * 0.8, glideSeconds);
    }
    const last = ownTones.at(-1)!;
    tone.start(start);
    tone.stop(start + last.at + last.seconds + 0.1);
  }
  const seconds = Math.max(0, ...tones.map((tone) => tone.at + tone.seconds)) + 0.2;
  setTimeout(() => {
    if (sounding === context) stopListening();
  }, seconds * 1000);
}

export const isSounding = (): boolean => sounding !== null;

export function stopListening(): void {
  void sounding?.close();
  sounding = null;
  ended?.();
  ended = null;
}

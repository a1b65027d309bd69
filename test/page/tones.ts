/** Run in a page: the pitches that it plays from then on are kept in `heard`, in Hz. */
export function keepTones(): void {
  const heard: number[] = [];
  Object.assign(window, { heard });
  const { setValueAtTime } = AudioParam.prototype;
  AudioParam.prototype.setValueAtTime = function (value, time) {
    heard.push(value);
    return setValueAtTime.call(this, value, time);
  };
}

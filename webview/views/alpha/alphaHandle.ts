import { el, onChange, setAriaRange } from '../../dom.ts';
import type { AlphaTrial } from './alphaTrial.ts';
import type { RulerScale } from './rulerScale.ts';

/** How many steps Page up and Page down move by. */
const page = 10;

/** The handle at the run's alpha, on a track that it can be dragged along. */
export interface AlphaHandle {
  readonly element: HTMLElement;
  /** `text` says what the alpha does. */
  show(scale: RulerScale, alpha: number, text: string): void;
}

/** While it is dragged or stepped the run is tried out; letting go keeps it, Escape takes it back. */
export function alphaHandle(trial: AlphaTrial, track: HTMLElement, label: string): AlphaHandle {
  const element = el('div', {
    class: 'alpha-handle',
    test: 'alphaHandle',
    attributes: { role: 'slider', tabindex: '0', 'aria-label': label },
  });
  track.append(element);
  let scale: RulerScale | null = null;
  /** Where the person took hold of it. */
  let from: number | null = null;
  let isHeld = false;

  const hold = () => {
    from = trial.current();
  };
  const letGo = () => {
    if (isHeld) trial.keep();
    isHeld = false;
  };
  const moveTo = (alpha: number) => {
    isHeld = true;
    if (alpha !== trial.current()) trial.tryOut(alpha);
  };
  const takeBack = () => {
    if (isHeld) trial.takeBack();
    else if (from !== null && from !== trial.current()) {
      trial.tryOut(from);
      trial.keep();
    }
    isHeld = false;
  };

  const dragTo = ({ clientX }: PointerEvent) => {
    const { left, width } = track.getBoundingClientRect();
    if (scale !== null && width > 0) moveTo(scale.alphaAt((clientX - left) / width, width));
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.focus();
    hold();
    track.setPointerCapture(event.pointerId);
    dragTo(event);
  });
  track.addEventListener('pointermove', (event) => {
    if (track.hasPointerCapture(event.pointerId) && isHeld) dragTo(event);
  });
  track.addEventListener('pointerup', letGo);
  track.addEventListener('pointercancel', takeBack);

  element.addEventListener('focus', hold);
  element.addEventListener('blur', letGo);
  element.addEventListener('keyup', letGo);
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const alpha = trial.current();
    if (scale === null || alpha === null) return;
    if (event.key === 'Escape') takeBack();
    else {
      const target = alphaAfter(event.key, scale, alpha);
      if (target === null) return;
      moveTo(target);
    }
    event.preventDefault();
  });

  const place = onChange((at: RulerScale, alpha: number, text: string) => {
    scale = at;
    const share = at.shareOf(alpha);
    element.style.setProperty('--at', String(Math.min(1, Math.max(0, share))));
    element.dataset.beyond = share < 0 ? 'left' : share > 1 ? 'right' : 'no';
    setAriaRange(element, Math.min(at.from, alpha), Math.max(at.to, alpha), alpha, text);
  });
  return { element, show: place };
}

function alphaAfter(key: string, scale: RulerScale, alpha: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return scale.stepped(alpha, -1);
    case 'ArrowRight':
    case 'ArrowUp':
      return scale.stepped(alpha, 1);
    case 'PageDown':
      return scale.stepped(alpha, -page);
    case 'PageUp':
      return scale.stepped(alpha, page);
    case 'Home':
      return scale.alphaAt(0, 1e3);
    case 'End':
      return scale.alphaAt(1, 1e3);
    default:
      return null;
  }
}

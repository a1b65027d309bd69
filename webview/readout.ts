import { el, setHidden, setText } from './dom.ts';

/** A place on a picture, in pixels from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From the pointer to the nearest edge of the readout. */
const gap = 14;

/** A line beside the pointer that says what is under it. `read` gives null where there is nothing. */
export function readout(
  picture: HTMLElement | SVGSVGElement,
  box: HTMLElement,
  test: string,
  read: (at: Spot) => string | null,
): { readonly element: HTMLElement; show(): void } {
  // Who does not see the pointer goes through the points by keys, and hears each.
  const element = el('div', { class: 'readout', test, attributes: { 'aria-hidden': 'true' } });
  element.hidden = true;
  let at: { readonly onPicture: Spot; readonly inBox: Spot } | null = null;
  const show = () => {
    const text = at && read(at.onPicture);
    setHidden(element, text === null || text === '');
    if (at === null || text === null) return;
    // Where it is first, then what is there.
    setText(element, text.replace(': ', '\n'));
    const { offsetWidth: width, offsetHeight: height } = element;
    const { x, y } = at.inBox;
    const left = x + gap + width <= box.clientWidth ? x + gap : x - gap - width;
    const top = y - gap - height >= 0 ? y - gap - height : y + gap;
    element.style.transform = `translate(${Math.max(0, left)}px, ${top}px)`;
  };
  const placeIn = ({ clientX, clientY }: PointerEvent, of: Element): Spot => {
    const { left, top } = of.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  picture.addEventListener('pointermove', (event) => {
    const pointer = event as PointerEvent;
    // A finger hides what stands beside it.
    if (pointer.pointerType === 'touch') return;
    at = { onPicture: placeIn(pointer, picture), inBox: placeIn(pointer, box) };
    show();
  });
  picture.addEventListener('pointerleave', () => {
    at = null;
    show();
  });
  return {
    element,
    show: () => {
      if (at !== null) show();
    },
  };
}

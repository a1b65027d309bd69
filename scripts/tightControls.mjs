import { readFile } from 'node:fs/promises';

/** For esbuild, which leaves the text of templates as it is: the controls with tight ones, and with one helper for all their decorators. */
export const tightControls = {
  name: 'tight-controls',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^tight-controls:decorate$/ }, ({ path }) => ({ path, namespace: 'tight-controls' }));
    onLoad({ filter: /.*/, namespace: 'tight-controls' }, () => ({ contents: decorate }));
    onLoad({ filter: /vscode-scrollable[\\/]vscode-scrollable\.js$/ }, () => ({ contents: scrollable }));
    onLoad({ filter: /@vscode-elements.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(/^var __decorate = .*?^};$/ms, "import { __decorate } from 'tight-controls:decorate';")
        .replace(/\bcss\s*`[^`]*`/g, (style) =>
          style.replace(/\/\*[^*]*\*+([^/*][^*]*\*+)*\//g, '').replace(/\s+/g, ' '),
        )
        .replace(/\n\s+/g, '\n');
      return { contents, loader: 'js' };
    });
  },
};

/** As TypeScript writes it into each file. */
const decorate = `
export function __decorate(decorators, target, key, given) {
  const isClass = arguments.length < 3;
  let result = isClass ? target : given === null ? (given = Object.getOwnPropertyDescriptor(target, key)) : given;
  for (const one of decorators.reverse())
    result = (isClass ? one(result) : arguments.length > 3 ? one(target, key, result) : one(target, key)) || result;
  if (arguments.length > 3 && result) Object.defineProperty(target, key, result);
  return result;
}`;

/** What a list of choices scrolls in: as any other part of the panel does, without bars of its own. */
const scrollable = `
customElements.define('vscode-scrollable', class extends HTMLElement {
  connectedCallback() {
    this.style.display = 'block';
    this.style.overflow = 'auto';
    this.onscroll = () => this.dispatchEvent(new CustomEvent('vsc-scrollable-scroll', { detail: this.scrollTop }));
  }
  set scrollPos(at) {
    this.scrollTop = at;
  }
});`;

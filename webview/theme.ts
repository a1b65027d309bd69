/** VS Code's fonts and colours, and those of lines (styles/palette.css), for what is drawn on a canvas, where CSS does not reach. */
export interface Theme {
  readonly foreground: string;
  /** Texts beside the picture. */
  readonly faint: string;
  readonly grid: string;
  readonly background: string;
  readonly error: string;
  /** Weights, or runs, in turn. */
  readonly weights: readonly string[];
  readonly focus: string;
  readonly fontFamily: string;
  readonly fontSize: number;
}

/** The theme at this moment. In a high contrast theme nothing is faint. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const read = (...names: readonly string[]) => {
    for (const name of names) {
      const value = style.getPropertyValue(`--${name}`).trim();
      if (value) return value;
    }
    return style.color;
  };
  const isHighContrast = document.body.classList.contains('vscode-high-contrast');
  const foreground = read('vscode-editor-foreground', 'vscode-foreground');
  return {
    foreground,
    faint: isHighContrast ? foreground : read('vscode-descriptionForeground', 'vscode-foreground'),
    grid: isHighContrast
      ? `color-mix(in srgb, ${foreground} 35%, transparent)`
      : read('vscode-editorIndentGuide-background1', 'vscode-charts-lines'),
    background: read('vscode-editor-background'),
    error: read('error-color'),
    weights: [1, 2, 3, 4, 5].map((number) => read(`line-color-${number}`)),
    focus: read('vscode-focusBorder'),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
  };
}

/** The theme as it is by now; `changed` hears of another. */
export function followTheme(changed: () => void): { readonly now: Theme; stop(): void } {
  let now = readTheme();
  const stop = onThemeChange(() => {
    now = readTheme();
    changed();
  });
  return {
    get now() {
      return now;
    },
    stop,
  };
}

/** Calls when the theme changes: VS Code then changes the body's classes and the page's style. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}

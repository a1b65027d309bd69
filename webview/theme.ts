/** VS Code's colours and fonts, for what is drawn on a canvas, where CSS does not reach. */
export interface Theme {
  readonly foreground: string;
  /** Texts beside the picture. */
  readonly faint: string;
  readonly grid: string;
  readonly background: string;
  readonly error: string;
  /** Weights, in turn. */
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
      const value = style.getPropertyValue(`--vscode-${name}`).trim();
      if (value) return value;
    }
    return style.color;
  };
  const isHighContrast = document.body.classList.contains('vscode-high-contrast');
  const foreground = read('editor-foreground', 'foreground');
  return {
    foreground,
    faint: isHighContrast ? foreground : read('descriptionForeground', 'foreground'),
    grid: isHighContrast
      ? `color-mix(in srgb, ${foreground} 35%, transparent)`
      : read('editorIndentGuide-background1', 'charts-lines'),
    background: read('editor-background'),
    error: read('charts-red', 'errorForeground'),
    weights: ['blue', 'orange', 'green', 'purple', 'yellow'].map((name) => read(`charts-${name}`)),
    focus: read('focusBorder'),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
  };
}

/** Calls when the theme changes: VS Code then changes the body's classes and the page's style. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => observer.disconnect();
}

/** VS Code's own themes of the four kinds: what the setting calls each, and what a page in it says its kind is. */
export const themes = {
  dark: { id: 'Dark Modern', kind: 'vscode-dark' },
  light: { id: 'Light Modern', kind: 'vscode-light' },
  'hc-dark': { id: 'Default High Contrast', kind: 'vscode-high-contrast' },
  'hc-light': { id: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
};

/** A page of that kind: of a high contrast light theme the classes say both. */
export const bodyOf = ({ kind }) => `body[data-vscode-theme-kind="${kind}"]`;

import type { HostMessage, PanelMessage, SavedState } from '../src/protocol/messages.ts';
import { readHostMessage, readSavedState } from '../src/protocol/validation.ts';

/** What VS Code gives a panel's page, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Connection {
  post(message: PanelMessage): void;
  save(state: SavedState): void;
  /** What was saved before the page was hidden or reloaded. */
  readonly saved: SavedState | null;
}

/** Any message of a fresh panel, or to it, can get lost: it says that it is ready until it has something to show. */
const readyEveryMs = 250;

/** Connects to the host; `onMessage` hears what it says from the next turn on. */
export function connect(onMessage: (message: HostMessage) => void): Connection {
  const vscode = acquireVsCodeApi();
  const read = readSavedState(vscode.getState());
  const saved = read.ok ? read.value : null;
  const sayReady = () => vscode.postMessage({ type: 'ready', hasState: saved !== null } satisfies PanelMessage);
  const timer = setInterval(sayReady, readyEveryMs);

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readHostMessage(data);
    if (!message.ok) {
      console.error(`Single Neuron: the host sent a message that is not one: ${message.reason}`);
      return;
    }
    const { type } = message.value;
    if (type === 'run' || type === 'notRead') clearInterval(timer);
    onMessage(message.value);
  });
  sayReady();
  return {
    saved,
    post: (message) => vscode.postMessage(message),
    save: (state) => vscode.setState(state),
  };
}

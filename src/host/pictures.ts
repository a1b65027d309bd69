import * as vscode from 'vscode';
import type { Run } from '../neuron/run.ts';
import type { HostMessage, PanelMessage, Recipe } from '../protocol/messages.ts';
import { extremesToWire } from '../protocol/wire.ts';
import { type PictureTheme, pictureBuckets } from '../words/picture/sheet.ts';
import { takeAlongWords } from '../words/views/takeAlong.ts';
import { saveFile } from './saveFile.ts';
import { currentLanguage } from './settings.ts';

/** A panel that was hidden loads its page first; a question to it gets lost until then, and is asked again. */
const askAgainMs = 400;
const giveUpMs = 8000;

type Drawn = Extract<PanelMessage, { type: 'drawn' }>;
type Draw = Extract<HostMessage, { type: 'draw' }>;

export interface PicturedRun {
  readonly runId: number;
  readonly recipe: Recipe;
  /** As far as it can be seen. */
  readonly run: Run;
  /** Its last iteration, where what comes after it is hidden; else null. */
  readonly hiddenAfter: number | null;
}

/** Pictures of what the panel shows: it knows which runs stand beside the run and how its axis goes, and draws them. */
export class Pictures {
  private requests = 0;
  private waiting: { readonly requestId: number; readonly answer: (drawn: Drawn) => void } | null = null;

  constructor(private readonly post: (message: Draw) => void) {}

  /** The panel's answer. */
  take(drawn: Drawn): void {
    if (this.waiting?.requestId === drawn.requestId) this.waiting.answer(drawn);
  }

  async save(pictured: PicturedRun, theme: PictureTheme, as: 'png' | 'svg'): Promise<void> {
    const drawn = await this.draw(pictured, theme, as);
    if (drawn !== null) await this.write(as, drawn.content);
  }

  async copy(pictured: PicturedRun, theme: PictureTheme): Promise<void> {
    const words = takeAlongWords[currentLanguage()];
    const drawn = await this.draw(pictured, theme, 'clipboard');
    if (drawn === null) return;
    if (drawn.isCopied) {
      vscode.window.setStatusBarMessage(words.copied, 3000);
      return;
    }
    const answer = await vscode.window.showWarningMessage(words.notCopied, words.save);
    if (answer === words.save) await this.write('png', drawn.content);
  }

  private async write(ending: 'png' | 'svg', drawn: string): Promise<void> {
    const words = takeAlongWords[currentLanguage()];
    await saveFile({
      title: words.title,
      name: `run.${ending}`,
      filters: { [ending === 'png' ? words.pngFiles : words.svgFiles]: [ending] },
      content: async () => (ending === 'png' ? bytesOf(drawn) : new TextEncoder().encode(drawn)),
      done: words.pictureDone,
    });
  }

  private async draw({ runId, run }: PicturedRun, theme: PictureTheme, to: Draw['to']): Promise<Drawn | null> {
    const requestId = ++this.requests;
    const extremes = extremesToWire(run.extremes(0, run.passes, pictureBuckets));
    const ask = () => this.post({ type: 'draw', runId, requestId, extremes, theme, to });
    const drawn = await new Promise<Drawn | null>((resolve) => {
      const again = setInterval(ask, askAgainMs);
      const end = setTimeout(() => settle(null), giveUpMs);
      const settle = (result: Drawn | null) => {
        clearInterval(again);
        clearTimeout(end);
        this.waiting = null;
        resolve(result);
      };
      this.waiting = { requestId, answer: settle };
      ask();
    });
    if (drawn === null) void vscode.window.showErrorMessage(takeAlongWords[currentLanguage()].notDrawn);
    return drawn;
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

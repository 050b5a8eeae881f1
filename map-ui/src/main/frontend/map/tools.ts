// The tool in hand, one at a time: from a button or from a link, to the link, and away again.
import { html, nothing, type TemplateResult } from 'lit';
import { isMeasured } from './measured.js';
import type { Bench, Tool, ToolName } from './tool.js';
import type { ToolControl } from './tool-control.js';

export class Tools {
  private tool?: Tool;
  private name?: ToolName;
  private taking = 0;

  constructor(
    private readonly bench: Bench,
    private readonly control: ToolControl | undefined,
    private readonly tell: (link: string) => void,
  ) {}

  /** Whether a click on the map is for the tool. */
  get takesClicks(): boolean {
    return this.tool?.takesClicks === true;
  }

  get inHand(): Tool | undefined {
    return this.tool;
  }

  /** As a link has it; empty for none. */
  async use(link: string): Promise<void> {
    if (link !== this.link()) {
      await this.take(link);
    }
  }

  /** Takes a tool in hand, or puts it away. */
  async press(name: ToolName, canvas: HTMLElement): Promise<void> {
    if (name === this.name) {
      this.end();
      return;
    }
    await this.take(name === 'measure' ? 'length:' : `${name}:`);
    this.tell(this.link());
    if (this.takesClicks) {
      canvas.focus();
    }
  }

  end(): void {
    const { name } = this;
    if (name) {
      this.put();
      this.tell('');
      this.control?.focus(name);
    }
  }

  /** Puts it away without a word. */
  put(): void {
    this.taking++;
    this.tool?.stop();
    this.tool = undefined;
    this.name = undefined;
    this.control?.press(undefined);
    this.bench.redraw();
  }

  link(): string {
    return this.tool?.link() ?? '';
  }

  card(): TemplateResult | typeof nothing {
    const { tool, name } = this;
    const { words } = this.bench;
    return tool && name
      ? html`<div class="over" @keydown=${(event: KeyboardEvent) => this.key(event)}>${tool.divider?.() ?? nothing}</div>
          <div class="card tool-card" data-tool=${name} role="group" aria-label=${words[name]} @keydown=${(event: KeyboardEvent) => this.key(event)}>
            <div class="tool-head">
              <b>${words[name]}</b>
              <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${() => this.end()}>×</button>
            </div>
            ${tool.card()}
          </div>`
      : nothing;
  }

  /** A key on the map or on the card. */
  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || !this.tool) {
      return false;
    }
    event.stopPropagation();
    this.end();
    return true;
  }

  private async take(link: string): Promise<void> {
    this.put();
    const number = this.taking;
    const at = link.indexOf(':');
    const [kind, text] = [link.slice(0, at), link.slice(at + 1)];
    const make = await maker(kind);
    if (make && number === this.taking) {
      this.tool = make(this.bench, text);
      this.name = isMeasured(kind) ? 'measure' : (kind as ToolName);
      this.control?.press(this.name);
      this.bench.scene.shade.refresh();
      this.bench.redraw();
    }
  }
}

/** Each comes when it is wanted, and no sooner. */
async function maker(kind: string): Promise<((bench: Bench, text: string) => Tool) | undefined> {
  if (isMeasured(kind)) {
    const { Measure } = await import('./measure.js');
    return (bench, text) => Measure.from(bench, kind, text);
  }
  switch (kind) {
    case 'time':
      return (await import('./time-travel.js')).TimeTravel.from;
    case 'swipe':
      return (await import('./swipe.js')).Swipe.from;
    case 'sun':
      return (await import('./sun.js')).Sun.from;
    default:
      return undefined;
  }
}

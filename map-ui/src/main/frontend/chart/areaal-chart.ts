// The element behind AreaalChart.java.
import type { ECharts } from 'echarts/core';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Content, Point } from './content.js';
import { notationOf, optionOf } from './options.js';
import { tokensOf } from './tokens.js';

const MOST_POINTS = 20_000;

@customElement('areaal-chart')
export class AreaalChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 9rem;
      position: relative;
    }
    #chart {
      position: absolute;
      inset: 0;
    }
  `;

  @property({ attribute: false }) content?: Content;
  @property() label = '';
  @property() language = document.documentElement.lang;
  @query('#chart') private container!: HTMLElement;

  private chart?: ECharts;
  private resizing?: ResizeObserver;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  override render() {
    return html`<div id="chart" role="img" aria-label=${this.label}></div>`;
  }

  override firstUpdated(): void {
    void this.open();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('content') || changed.has('language')) {
      this.draw();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      void this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  appendPoint(name: string, point: Point): void {
    const line = this.content?.kind === 'lines' ? this.content.lines.find((one) => one.name === name) : undefined;
    const last = line?.points.at(-1);
    if (line && (!last || last[0] < point[0])) {
      line.points = [...line.points, point].slice(-MOST_POINTS);
      this.draw();
    }
  }

  private async open(): Promise<void> {
    const { echarts } = await import('./echarts.js');
    if (!this.isConnected || this.chart) {
      return;
    }
    this.chart = echarts.init(this.container, null, { renderer: 'svg', locale: this.language.startsWith('nl') ? 'NL' : 'EN' });
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.resizing.observe(this);
    this.scheme.addEventListener('change', this.redraw);
    this.draw();
  }

  private draw(): void {
    if (this.chart && this.content) {
      this.chart.setOption(optionOf(this.content, tokensOf(this), notationOf(this.language)), { notMerge: true });
    }
  }
}

// The element behind LinkedMaps.java: small maps of the same ground that move together, each with one picture over it.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { onceDrawn } from './drawn.js';
import { firstOf } from './layers.js';
import { controlCss } from './map-css.js';
import { letNamesStandOnPoints, keepNamesPlaced } from './names.js';
import { OverlayLayer } from './overlay.js';
import { type DarkColours, isDark, Shade, watchDark } from './shade.js';
import { loadStyle, places, SENSORS } from './style.js';
import { texts } from './texts.js';
import type { Bounds, Overlay } from './wire.js';

export interface SmallMap {
  label: string;
  overlay: Overlay;
}

/** What would only crowd a small map, or keep four of them from being drawn in time. */
const LEFT_OUT = new Set([SENSORS, 'buildings', 'trees']);

@customElement('areaal-linked-maps')
export class LinkedMaps extends LitElement {
  static override styles = [
    controlCss,
    css`
    :host {
      display: block;
    }
    .maps {
      display: grid;
      gap: 10px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    }
    figure {
      display: grid;
      gap: 4px;
      grid-template-rows: 1fr auto;
      margin: 0;
    }
    figcaption {
      align-self: end;
      font-size: 0.875rem;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .map {
      background: light-dark(#f6f3ec, #141c1d);
      border-radius: 6px;
      height: 13rem;
      overflow: hidden;
      position: relative;
    }
    .map:focus-within {
      outline: 2px solid currentcolor;
      outline-offset: 2px;
    }
  `,
  ];

  @property() styleUrl = '';
  @property() language = document.documentElement.lang;
  @property({ attribute: false }) maps: SmallMap[] = [];
  @property({ attribute: false }) bounds?: Bounds;
  @property({ attribute: false }) darkColours: DarkColours = {};
  @state() private failed = false;

  private drawn: MapLibre[] = [];
  private shades: Shade[] = [];
  private stopWatching?: () => void;
  private following = false;
  private opening = 0;

  override render() {
    return html`
      ${this.failed ? html`<p role="alert">${texts(this.language).noStyle}</p>` : nothing}
      <div class="maps">
        ${(this.maps ?? []).map(
          ({ label }) => html`<figure><figcaption>${label}</figcaption><div class="map"></div></figure>`,
        )}
      </div>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('maps') || changed.has('bounds')) {
      void this.open();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.applyShade();
    this.stopWatching = watchDark(() => this.applyShade());
    if (this.hasUpdated) {
      void this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
    this.shut();
  }

  private async open(): Promise<void> {
    this.shut();
    const number = ++this.opening;
    if (!this.styleUrl || !this.maps?.length) {
      return;
    }
    try {
      const [library, style] = await Promise.all([import('./maplibre.js'), loadStyle(this.styleUrl)]);
      if (number !== this.opening || !this.isConnected) {
        return; // other maps were asked for meanwhile
      }
      style['font-faces'] = library.fontFaces;
      keepWhatMatters(style);
      letNamesStandOnPoints(style);
      const containers = [...this.renderRoot.querySelectorAll<HTMLElement>('.map')];
      this.drawn = containers.map((container, i) => this.draw(library, structuredClone(style), container, this.maps[i]));
      this.failed = false;
    } catch (fault) {
      console.error('areaal-linked-maps', fault);
      this.failed = true;
    }
  }

  private draw(
    library: typeof import('./maplibre.js'),
    style: StyleSpecification,
    container: HTMLElement,
    shown: SmallMap | undefined,
  ): MapLibre {
    container.append(Object.assign(document.createElement('style'), { textContent: library.css }));
    const words = texts(this.language);
    const shade = new Shade(style, this.darkColours);
    this.shades.push(shade);
    const map = new library.MapLibre({
      container,
      style: shade.first(style, isDark()),
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      locale: {
        'Map.Title': shown?.label ?? '',
        'NavigationControl.ZoomIn': words.zoomIn,
        'NavigationControl.ZoomOut': words.zoomOut,
      },
      ...(this.bounds && { bounds: this.bounds, fitBoundsOptions: { padding: 12, maxZoom: 15 } }),
    });
    map.keyboard.disableRotation();
    map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right');
    map.on('move', () => this.follow(map));
    map.on('error', (event) => console.error('areaal-linked-maps', event.error));
    keepNamesPlaced(map);
    map.once('style.load', () => {
      shade.on(map);
      new OverlayLayer(map, places(style).modelTiles, firstOf(style, 'roads')).show(shown?.overlay);
      onceDrawn(map, () => container.setAttribute('data-drawn', ''));
    });
    return map;
  }

  /** The others go where one is moved, by mouse, finger or keyboard. */
  private follow(moved: MapLibre): void {
    if (this.following) {
      return;
    }
    this.following = true;
    try {
      for (const other of this.drawn) {
        if (other !== moved) {
          other.jumpTo({ center: moved.getCenter(), zoom: moved.getZoom() });
        }
      }
      this.setAttribute('data-at', `${moved.getCenter().toArray().map((degrees) => degrees.toFixed(5)).join(' ')} ${moved.getZoom().toFixed(2)}`);
    } finally {
      this.following = false;
    }
  }

  private applyShade(): void {
    const dark = isDark();
    this.toggleAttribute('dark', dark);
    this.shades.forEach((shade) => shade.apply(dark));
  }

  private shut(): void {
    this.shades = [];
    this.drawn.forEach((map) => map.remove());
    this.drawn = [];
    this.renderRoot?.querySelectorAll('.map').forEach((container) => {
      container.replaceChildren();
      container.removeAttribute('data-drawn');
    });
  }
}

function keepWhatMatters(style: StyleSpecification): void {
  style.layers = style.layers.filter((layer) => {
    const group = (layer.metadata as Record<string, unknown> | undefined)?.['areaal:group'] as string | undefined;
    return !(group && LEFT_OUT.has(group));
  });
  const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source as string] : [])));
  style.sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => used.has(id)));
}

// The element behind AreaalMap.java: properties are what the map should show, methods are acts, events go to the server.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { MapBench } from './bench.js';
import { drawingCard, type Hovered, nameCard, type Problem, problemCard } from './cards.js';
import { Dragging } from './dragging.js';
import type { Drawing } from './drawing.js';
import { onceDrawn } from './drawn.js';
import { everything } from './lay.js';
import { Live } from './live.js';
import { controlCss, mapCss } from './map-css.js';
import { PaperMap } from './paper.js';
import { PoseControl } from './pose-control.js';
import { roomAround } from './room.js';
import { camera, renderer, Scene, STANDING_PITCH, viewOf } from './scene.js';
import { type DarkColours, isDark, watchDark } from './shade.js';
import { Sight } from './sight.js';
import type { SunDay } from './sun.js';
import { texts } from './texts.js';
import { TOOLS, type ToolName } from './tool.js';
import { toolCss } from './tool-css.js';
import { ToolControl } from './tool-control.js';
import { toolTexts } from './tool-texts.js';
import { Tools } from './tools.js';
import type { AreaLevel, Beside, Bounds, Collection, Intervention, Overlay, Place, Position, View } from './wire.js';

// Where the page is the map itself, its library comes while the rest of the page is put together. If it fails, opening the map says so.
if (location.pathname === new URL(document.baseURI).pathname) {
  import('./maplibre.js').catch((fault: unknown) => console.warn('areaal-map', fault));
}

@customElement('areaal-map')
export class AreaalMap extends LitElement {
  static override styles = [controlCss, mapCss, toolCss];

  @property() styleUrl = '';
  @property() label = '';
  @property() language = document.documentElement.lang;
  @property({ attribute: false }) layerVisible: Record<string, boolean> = {};
  @property({ attribute: false }) layerOpacity: Record<string, number> = {};
  @property({ attribute: false }) collections: Collection[] = [];
  @property({ attribute: false }) layerOrder: string[] = [];
  @property() areaLevel: AreaLevel = '';
  @property() selectedArea = '';
  @property({ attribute: false }) outline: Position[][] = [];
  @property({ type: Boolean }) standing = false;
  @property({ attribute: false }) overlay?: Overlay;
  @property({ attribute: false }) interventions: Intervention[] = [];
  @property({ attribute: false }) places: Place[] = [];
  @property({ attribute: false }) darkColours: DarkColours = {};
  @property({ type: Boolean }) sightWanted = false;
  @property() liveUrl = '';
  @property({ type: Number }) scaleOnPaper = 0;
  @property({ type: Boolean }) toolsOffered = false;
  @property() tool = '';
  @property({ attribute: false }) sunDay?: SunDay;
  @property({ attribute: false }) leftAnswer?: Beside;

  @state() private problem?: Problem;
  @state() private drawing?: Drawing;
  @state() private corners = 0;
  @state() private hovered?: Hovered;
  @state() private said = '';
  @state() private keyboard = false;
  @query('#map') private container!: HTMLElement;
  @query('#upper') readonly upperContainer!: HTMLElement;

  private scene?: Scene;
  private dragging?: Dragging;
  private live?: Live;
  private sight?: Sight;
  private pose?: PoseControl;
  private bench?: MapBench;
  private paper?: PaperMap;
  private tools?: Tools;
  private toolControl?: ToolControl;
  private firstView?: View;
  private sightAsked = false;
  private drawingAsked = false;
  private firstBounds?: Bounds;
  private resizing?: ResizeObserver;
  private stopWatching?: () => void;

  override render() {
    const words = texts(this.language);
    return html`
      <div id="map" @keydown=${this.key} @focusin=${this.focused} @focusout=${() => (this.keyboard = false)}></div>
      <div id="upper" inert></div>
      ${this.drawing || this.keyboard || this.tools?.takesClicks ? html`<div class="cross"></div>` : nothing}
      ${this.hovered ? nameCard(this.hovered) : nothing}
      ${this.drawing ? drawingCard(this.drawing, this.corners, words) : (this.tools?.card() ?? nothing)}
      ${this.problem ? problemCard(this.problem, words, () => this.tryAgain()) : nothing}
      <div class="unseen" role="status" aria-live="polite">${this.said}</div>
    `;
  }

  override firstUpdated(): void {
    void this.open();
  }

  override updated(changed: PropertyValues<this>): void {
    const { scene } = this;
    if (!scene) {
      return;
    }
    this.bench?.lay((name) => changed.has(name));
    if (changed.has('standing')) {
      this.applyPose(scene);
    }
    if (changed.has('tool')) {
      void this.tools?.use(this.tool ?? '');
    }
    if (changed.has('sunDay') || changed.has('leftAnswer') || changed.has('overlay')) {
      this.tools?.inHand?.mapChanged?.();
    }
    if (changed.has('scaleOnPaper')) {
      this.paper?.rescale();
    }
    if (changed.has('liveUrl')) {
      this.connect();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.scene) {
      void this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shut();
  }

  moveTo(view: View): void {
    this.firstView = view;
    this.firstBounds = undefined;
    if (view.pitch > 0) {
      this.standing = true;
    }
    this.scene?.map.flyTo({ ...camera(view), duration: 900 });
  }

  fitBounds(bounds: Bounds): void {
    this.firstBounds = bounds;
    // A panel that just opened beside the map has made it smaller already.
    this.scene?.map.resize();
    this.scene?.map.fitBounds(bounds, { padding: roomAround(this), duration: 900, maxZoom: 16 });
  }

  /** Begins when the map has opened, for whoever asks sooner. */
  async startDrawing(): Promise<void> {
    this.drawingAsked = !this.scene;
    if (!this.scene || this.drawing) {
      return;
    }
    this.tools?.end();
    const { Drawing } = await import('./drawing.js');
    this.corners = 0;
    this.hovered = undefined;
    const { shade } = this.scene;
    this.scene.selection.hover(undefined);
    this.drawing = new Drawing(this.scene.map, {
      changed: (corners) => (this.corners = corners),
      done: (ring) => {
        this.drawing = undefined;
        this.tell('polygon-drawn', { lonLats: ring.flat() });
      },
      cancelled: () => {
        this.drawing = undefined;
        this.tell('drawing-cancelled', {});
      },
    });
    shade.refresh();
  }

  stopDrawing(): void {
    this.drawingAsked = false;
    this.drawing?.stop();
    this.drawing = undefined;
  }

  /** The figures of a position that `measure-move` told are on the screen. */
  moveAnswered(number: number): void {
    this.dragging?.answered(number);
  }

  /** Tells the server what can be seen and from where, for somebody who wants to hear it. */
  askSight(): void {
    this.sightAsked = !this.scene;
    if (this.scene) {
      this.tellView(viewOf(this.scene.map));
      this.sight?.ask();
    }
  }

  refreshSight(): void {
    this.sight?.moved();
  }

  private async open(): Promise<void> {
    const { container, styleUrl, label, language, darkColours, firstView: view } = this;
    if (!styleUrl) {
      return;
    }
    this.problem = undefined;
    try {
      const onPaper = this.scaleOnPaper > 0;
      const options = { container, styleUrl, label, language, view, darkColours, onPaper, texts: texts(language) };
      const scene = await Scene.open(options, (map) => this.listen(map));
      if (this.isConnected) {
        this.fill(scene);
      } else {
        scene.close();
      }
    } catch (fault) {
      console.error('areaal-map', fault);
      this.problem = document.createElement('canvas').getContext('webgl2') ? 'noStyle' : 'noWebGl';
    }
  }

  private fill(scene: Scene): void {
    this.scene = scene;
    this.bench = new MapBench(scene, this);
    this.dragging = new Dragging(scene.map, scene.interventions, {
      moved: (move) => this.tell('measure-move', move),
      late: (late) => this.toggleAttribute('late', late),
    });
    this.stopWatching = watchDark(() => this.applyShade());
    this.bench.lay(everything);
    this.applyShade();
    this.applyPose(scene);
    if (this.firstBounds) {
      scene.map.fitBounds(this.firstBounds, { padding: roomAround(this), animate: false, maxZoom: 16 });
    }
    this.sight = new Sight(
      scene.map,
      () => this.areaLevel ?? '',
      () => this.sightWanted || this.keyboard,
      (sight) => this.tell('sight', sight),
    );
    this.sight.moved();
    if (this.sightAsked) {
      this.askSight();
    }
    if (this.scaleOnPaper > 0) {
      this.paper = new PaperMap(scene.map, this, () => this.scaleOnPaper);
    }
    scene.loadSensors().catch((fault: unknown) => this.fault(fault));
    this.tools = new Tools(this.bench, this.toolControl, (link) => this.tellTool(link));
    void this.tools.use(this.tool ?? '');
    if (this.drawingAsked) {
      void this.startDrawing();
    }
    // Readings wait for the first map: they come by the dozen, and each has it drawn again.
    onceDrawn(scene.map, () => {
      this.connect();
      this.tell('map-ready', { renderer: renderer(scene.map) });
    });
  }

  /** Leaves a map that opens again at the same sight. */
  private shut(): void {
    if (this.scene) {
      this.firstView = viewOf(this.scene.map);
      this.firstBounds = undefined;
    }
    this.live?.close();
    this.sight?.stop();
    this.tools?.put();
    this.tools = undefined;
    this.bench = undefined;
    this.paper = undefined;
    this.drawing = undefined;
    this.dragging = undefined;
    this.resizing?.disconnect();
    this.stopWatching?.();
    this.scene?.close();
    this.scene = undefined;
  }

  private listen(map: MapLibre): void {
    const words = texts(this.language);
    this.pose = new PoseControl(words.standing, words.standingHint, () => this.toggleStanding());
    if (this.scaleOnPaper === 0) {
      map.addControl(this.pose, 'top-right');
    }
    if (this.toolsOffered) {
      this.toolControl = new ToolControl(TOOLS, toolTexts(this.language), (name) => this.pressTool(name));
      map.addControl(this.toolControl, 'top-right');
    }
    map.on('error', (event) => this.fault(event.error));
    map.on('click', (event) => this.pressed(event));
    map.on('mousemove', (event) => this.hover(event));
    map.on('mouseout', () => this.unhover());
    map.on('movestart', () => this.unhover());
    map.on('moveend', () => this.tellView(viewOf(map)));
    this.resizing = new ResizeObserver(() => map.resize());
    this.resizing.observe(this);
  }

  private tellView({ centre: [lon, lat], ...rest }: View): void {
    this.tell('move-end', { centre: { lon, lat }, ...rest });
  }

  private applyShade(): void {
    this.toggleAttribute('dark', isDark());
    this.bench?.applyShade();
  }

  private applyPose({ map }: Scene): void {
    this.pose?.setStanding(this.standing);
    if (this.standing !== map.getPitch() > 0) {
      map.easeTo({ pitch: this.standing ? STANDING_PITCH : 0, duration: 600 });
    }
  }

  private toggleStanding(): void {
    this.standing = !this.standing;
    this.tell('standing-changed', {});
  }

  private pressTool(name: ToolName): void {
    if (name === 'print') {
      this.tell('print-wanted', {});
    } else if (this.scene && !this.drawing) {
      void this.tools?.press(name, this.scene.map.getCanvas());
    }
  }

  /** Lets buildings stand up, for a tool that is about them. */
  standUp(): void {
    if (!this.standing) {
      this.toggleStanding();
    }
  }

  /** Has the link tell what the tool in hand is about now. */
  keepTool(): void {
    this.tellTool(this.tools?.link() ?? '');
  }

  private tellTool(link: string): void {
    if (link !== this.tool) {
      this.tool = link;
      this.tell('tool-changed', { link });
    }
  }

  private connect(): void {
    this.live?.close();
    this.live = this.liveUrl
      ? new Live(this.liveUrl, (readings) => this.bench?.hear(readings), (connected) => this.liveConnected(connected))
      : undefined;
  }

  private liveConnected(connected: boolean): void {
    const others = this.problem === 'liveLost' ? undefined : this.problem;
    this.problem = connected ? others : (this.problem ?? 'liveLost');
  }

  private pressed(event: MapMouseEvent): void {
    if (this.scene && !this.drawing && !this.tools?.takesClicks && !this.dragging?.moved) {
      this.choose(this.scene, event.point.x, event.point.y);
    }
  }

  private choose(scene: Scene, x: number, y: number): void {
    const { sensor, area } = scene.pick(x, y, this.areaLevel ?? '');
    if (sensor) {
      this.tell('sensor-click', { thing: sensor.thing });
    } else if (area) {
      this.selectedArea = area.code;
      this.said = texts(this.language).selected(area.name);
      const { lng, lat } = scene.map.unproject([x, y]);
      this.tell('area-click', { code: area.code, lon: lng, lat });
    }
  }

  private hover({ point: { x, y } }: MapMouseEvent): void {
    if (!this.scene || this.drawing || this.tools?.takesClicks || this.dragging?.busy || this.scene.map.isMoving()) {
      return;
    }
    const { sensor, area } = (this.bench?.sceneAt(x) ?? this.scene).pick(x, y, this.areaLevel ?? '');
    this.scene.map.getCanvas().style.cursor = this.dragging?.holds(x, y) ? 'grab' : sensor || area ? 'pointer' : '';
    this.scene.selection.hover(area);
    const name = sensor?.title ?? area?.name;
    this.hovered = name ? { name, x, y } : undefined;
  }

  private unhover(): void {
    this.scene?.selection.hover(undefined);
    this.hovered = undefined;
  }

  /** With the keyboard one looks through the cross in the middle: Enter chooses what lies there, i asks what can be seen. */
  private key(event: KeyboardEvent): void {
    if (!this.scene || this.drawing || event.target !== this.scene.map.getCanvas() || this.tools?.key(event)) {
      return;
    }
    if (event.key === 'Enter') {
      const { clientWidth, clientHeight } = this.container;
      this.choose(this.scene, clientWidth / 2, clientHeight / 2);
    } else if (event.key === 'i' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.sight?.ask();
    }
  }

  private focused(event: FocusEvent): void {
    this.keyboard = (event.target as HTMLElement).matches('canvas:focus-visible');
  }

  private fault(fault: unknown): void {
    console.error('areaal-map', fault);
    this.problem ??= 'missingTiles';
  }

  private tryAgain(): void {
    this.shut();
    this.container.replaceChildren();
    void this.open();
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

// One drawn map with all that lies on it. The element says what to show; the scene shows it.
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { Collections } from './collections.js';
import { onceDrawn } from './drawn.js';
import { Interventions } from './interventions.js';
import { firstOf, Layers } from './layers.js';
import { Order } from './order.js';
import { OverlayLayer } from './overlay.js';
import { keepNamesPlaced, letNamesStandOnPoints } from './names.js';
import { PointedOut } from './pointed-out.js';
import { type AreaAt, Selection } from './selection.js';
import { type DarkColours, isDark, Shade } from './shade.js';
import { type SensorAt, sensorAt, Sensors } from './sensors.js';
import { letSensorsMove, loadStyle, places } from './style.js';
import type { Texts } from './texts.js';
import type { AreaLevel, View } from './wire.js';

export const STANDING_PITCH = 55;
const STEEPEST_PITCH = 72;

export interface SceneOptions {
  container: HTMLElement;
  styleUrl: string;
  label: string;
  language: string;
  texts: Texts;
  view: View | undefined;
  darkColours: DarkColours;
  /** Without controls, to be looked at only. */
  bare?: boolean;
  /** For paper: without controls, but with the sources in full. */
  onPaper?: boolean;
}

export interface Picked {
  sensor?: SensorAt;
  area?: AreaAt;
}

export class Scene {
  readonly layers: Layers;
  readonly overlay: OverlayLayer;
  readonly collections: Collections;
  readonly order: Order;
  readonly interventions: Interventions;
  readonly places: PointedOut;
  readonly selection: Selection;
  readonly sensors: Sensors;
  private readonly sensorItems: string;

  private constructor(
    readonly map: MapLibre,
    style: StyleSpecification,
    language: string,
    readonly shade: Shade,
  ) {
    this.layers = new Layers(map, style);
    this.overlay = new OverlayLayer(map, places(style).modelTiles, firstOf(style, 'roads'));
    this.selection = new Selection(map, firstOf(style, 'buildings'), style.layers.find((layer) => layer.type === 'symbol')?.id);
    this.collections = new Collections(map, firstOf(style, 'areas'), places(style).modelTiles, firstOf(style, 'roads'));
    this.order = new Order(map, style);
    this.interventions = new Interventions(map);
    this.places = new PointedOut(map);
    this.sensors = new Sensors(map, language);
    this.sensorItems = places(style).sensorItems;
    shade.on(map);
  }

  /** Draws the style and resolves when things can be laid on it. */
  static async open(options: SceneOptions, onMap: (map: MapLibre) => void): Promise<Scene> {
    const [library, style] = await Promise.all([import('./maplibre.js'), loadStyle(options.styleUrl)]);
    options.container.append(Object.assign(document.createElement('style'), { textContent: library.css }));
    style['font-faces'] = library.fontFaces;
    letSensorsMove(style);
    letNamesStandOnPoints(style);
    const shade = new Shade(style, options.darkColours);
    const map = new library.MapLibre({
      container: options.container,
      style: shade.first(style, isDark() && !options.onPaper),
      attributionControl: false,
      interactive: !options.bare,
      maxPitch: STEEPEST_PITCH,
      canvasContextAttributes: { antialias: true, preserveDrawingBuffer: options.onPaper === true },
      locale: words(options),
      ...(options.view && camera(options.view)),
    });
    if (options.onPaper) {
      map.addControl(new library.AttributionControl({ compact: false }), 'bottom-right');
    } else if (!options.bare) {
      map.addControl(new library.NavigationControl({ visualizePitch: true }), 'top-right');
      map.addControl(new library.ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
      map.addControl(new library.AttributionControl({}), 'bottom-right');
      onceDrawn(map, () => foldAttribution(options.container));
    }
    onMap(map);
    keepNamesPlaced(map);
    await map.once('style.load');
    return new Scene(map, style, options.language, shade);
  }

  loadSensors(): Promise<void> {
    return this.sensors.load(this.sensorItems);
  }

  pick(x: number, y: number, level: AreaLevel): Picked {
    const reach = 6;
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const [sensor] = this.map.getLayer('sensors/dot') ? this.map.queryRenderedFeatures(box, { layers: ['sensors/dot'] }) : [];
    return sensor ? { sensor: sensorAt(sensor) } : { area: this.selection.at([x, y], level) };
  }

  close(): void {
    this.sensors.stop();
    this.map.remove();
  }
}

export const camera = ({ centre, ...rest }: View) => ({ center: centre, ...rest });

export const viewOf = (map: MapLibre): View => ({
  centre: map.getCenter().toArray(),
  zoom: map.getZoom(),
  bearing: map.getBearing(),
  pitch: map.getPitch(),
});

/** What draws the map, which says how fast it can be. */
export function renderer(map: MapLibre): string {
  const gl = map.getCanvas().getContext('webgl2');
  const details = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl ? String(gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'none';
}

/** On a narrow screen the sources stand behind their button: unfolded they would hide a part of the map. */
function foldAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib.maplibregl-compact');
  attribution?.removeAttribute('open');
  attribution?.classList.remove('maplibregl-compact-show');
}

function words({ label, texts }: SceneOptions): Record<string, string> {
  return {
    'Map.Title': label,
    'NavigationControl.ZoomIn': texts.zoomIn,
    'NavigationControl.ZoomOut': texts.zoomOut,
    'NavigationControl.ResetBearing': texts.north,
  };
}

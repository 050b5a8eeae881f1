// Sensors on the map: the newest reading as a label, and a soft pulse when one comes in.
import type { Feature, Point } from 'geojson';
import type { ExpressionSpecification, GeoJSONFeatureDiff, GeoJSONSource, LayerSpecification, Map as MapLibre, MapGeoJSONFeature } from 'maplibre-gl';
import type { PastReading } from './past.js';
import { SENSORS } from './style.js';
import { toolTexts } from './tool-texts.js';
import type { Reading } from './wire.js';

const FLUSH_MS = 500;
const PULSE_STEPS = 8;
const PULSE_STEP_MS = 110;
const MOST_PAGES = 50;
const NOT_FOUND = 404;
const MINUTES_PER_HOUR = 60;

const SYMBOL_OF_UNIT: Record<string, string> = { 'ug/m3': 'µg/m³', Cel: '°C', '%': '%', m: 'm', '1': '', 'm/s': 'm/s', 'dB(A)': 'dB' };

interface Items {
  features: Feature<Point>[];
  links?: { rel: string; href: string }[];
}

export interface SensorAt {
  thing: number;
  title: string;
}

/** What lies under the pointer, with its newest value when there is one. */
export function sensorAt({ id, properties }: MapGeoJSONFeature): SensorAt {
  const title = [properties['name'], properties['label']].filter(Boolean).join(' · ');
  return { thing: Number(id), title };
}

export class Sensors {
  private readonly shownDatastream = new Map<number, number>();
  private readonly waiting = new Map<number, Reading>();
  private readonly newest = new Map<number, Reading>();
  private readonly pulsing = new Map<number, number>();
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private known = new Set<number>();
  private past?: PastReading[];
  private flushing?: ReturnType<typeof setTimeout>;
  private beating?: ReturnType<typeof setInterval>;

  constructor(
    private readonly map: MapLibre,
    private readonly language: string,
  ) {
    const dots = map.getStyle().layers.find((layer: LayerSpecification) => layer.id === 'sensors/dot');
    if (dots) {
      map.addLayer(pulseLayer(), dots.id);
    }
  }

  /** Where the sensors stand: pages of GeoJSON, followed to the last. */
  async load(url: string): Promise<void> {
    const features: Items['features'] = [];
    let next: string | undefined = url;
    for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
      const answer = await fetch(next, { headers: { accept: 'application/geo+json' } });
      if (answer.status === NOT_FOUND) {
        break; // A region without sensors is a map all the same.
      }
      if (!answer.ok) {
        throw new Error(`sensors answered ${answer.status}`);
      }
      const items = (await answer.json()) as Items;
      features.push(...items.features);
      next = items.links?.find((link) => link.rel === 'next')?.href;
    }
    for (const feature of features) {
      feature.properties = { ...feature.properties, id: Number(feature.id), label: '' };
    }
    this.known = new Set(features.map((feature) => Number(feature.id)));
    this.source()?.setData({ type: 'FeatureCollection', features });
    if (this.past) {
      this.showPast(this.past);
    } else {
      this.flush();
    }
  }

  /** Of a thing with several datastreams the first one is shown, always the same: else the label would jump between units. */
  show(readings: Reading[]): void {
    for (const reading of readings) {
      const shown = Math.min(this.shownDatastream.get(reading.thing) ?? Infinity, reading.datastream);
      this.shownDatastream.set(reading.thing, shown);
      if (shown === reading.datastream) {
        this.waiting.set(reading.thing, reading);
        this.newest.set(reading.thing, reading);
      }
    }
    this.flushing ??= setTimeout(() => this.flush(), FLUSH_MS);
  }

  /** Shows how it was instead of how it is; what comes in meanwhile is kept. A sensor that told nothing then has no label. */
  showPast(readings: PastReading[]): void {
    this.past = readings;
    const labels = new Map(readings.map((reading) => [reading.thing, this.pastLabel(reading)]));
    this.relabel((thing) => labels.get(thing) ?? '');
  }

  showLive(): void {
    if (this.past) {
      this.past = undefined;
      this.relabel((thing) => {
        const reading = this.newest.get(thing);
        return reading ? this.label(reading) : '';
      });
      this.flush();
    }
  }

  newestReadings(): Reading[] {
    return [...this.newest.values()];
  }

  stop(): void {
    clearTimeout(this.flushing);
    clearInterval(this.beating);
  }

  private flush(): void {
    this.flushing = undefined;
    if (this.past) {
      return;
    }
    const update: GeoJSONFeatureDiff[] = [];
    for (const [thing, reading] of this.waiting) {
      if (this.known.has(thing)) {
        update.push({ id: thing, addOrUpdateProperties: [{ key: 'label', value: this.label(reading) }] });
        this.waiting.delete(thing);
        this.startPulse(thing);
      }
    }
    if (update.length > 0) {
      this.source()?.updateData({ update });
    }
  }

  private relabel(label: (thing: number) => string): void {
    const update = [...this.known].map((id): GeoJSONFeatureDiff => ({ id, addOrUpdateProperties: [{ key: 'label', value: label(id) }] }));
    if (update.length > 0) {
      this.source()?.updateData({ update });
    }
  }

  /** With how much older it was, when that is an hour or more. */
  private pastLabel(reading: PastReading): string {
    const hours = Math.floor(reading.ageMinutes / MINUTES_PER_HOUR);
    return hours > 0 ? `${this.label(reading)}, ${toolTexts(this.language).hoursBefore(hours)}` : this.label(reading);
  }

  private label(reading: Reading): string {
    const digits = Math.abs(reading.result) < 100 ? 1 : 0;
    const number = reading.result.toLocaleString(this.language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
    return `${number} ${SYMBOL_OF_UNIT[reading.unit] ?? reading.unit}`.trim();
  }

  private startPulse(thing: number): void {
    if (!this.calm) {
      this.pulsing.set(thing, PULSE_STEPS);
      this.beating ??= setInterval(() => this.beat(), PULSE_STEP_MS);
    }
  }

  private beat(): void {
    for (const [thing, left] of this.pulsing) {
      this.map.setFeatureState({ source: SENSORS, id: thing }, { pulse: left / PULSE_STEPS });
      if (left === 0) {
        this.pulsing.delete(thing);
      } else {
        this.pulsing.set(thing, left - 1);
      }
    }
    if (this.pulsing.size === 0) {
      clearInterval(this.beating);
      this.beating = undefined;
    }
  }

  private source(): GeoJSONSource | undefined {
    return this.map.getSource(SENSORS) as GeoJSONSource | undefined;
  }
}

function pulseLayer(): LayerSpecification {
  const pulse: ExpressionSpecification = ['coalesce', ['feature-state', 'pulse'], 0];
  return {
    id: 'sensors/pulse',
    type: 'circle',
    source: SENSORS,
    paint: {
      'circle-color': '#1b7fa6',
      'circle-radius': ['case', ['>', pulse, 0], ['+', 8, ['*', 14, ['-', 1, pulse]]], 0],
      'circle-opacity': ['*', 0.4, pulse],
      'circle-blur': 0.3,
      'circle-pitch-alignment': 'map',
    },
  };
}

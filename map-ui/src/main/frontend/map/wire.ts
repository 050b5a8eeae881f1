// What travels between AreaalMap.java and the element: MapWire.java writes the same members.
import type { Hatching } from './hatching.js';

export type Position = [lon: number, lat: number];

export type Bounds = [southWest: Position, northEast: Position];

export interface View {
  centre: Position;
  zoom: number;
  bearing: number;
  pitch: number;
}

export interface Overlay {
  model: string;
  run: string;
  beside?: string;
  show: 'value' | 'delta';
  opacity: number;
}

export interface Intervention {
  colour: string;
  hatching: Hatching;
  label: string;
  ring: Position[];
}

export interface Place {
  label: string;
  strong: boolean;
  ring: Position[];
}

/** What the style does not draw: features with the one colour that they are drawn in, or a grid. */
export interface Collection {
  id: string;
  kind: 'point' | 'line' | 'polygon' | 'mixed' | 'grid';
  colour: string;
  minZoom: number;
  opacity: number;
}

export type AreaLevel = '' | 'provincie' | 'gemeente' | 'wijk' | 'buurt' | 'waterschap' | 'drawn';

/** The newest reading of a datastream, as /live/observations sends it. */
export interface Reading {
  datastream: number;
  thing: number;
  phenomenonTime: string;
  result: number;
  unit: string;
  quality: number;
}

/** What lies on the left of a swipe over answers of models, and what people call both sides. */
export interface Beside {
  left: string;
  right: string;
  overlay: Overlay;
}

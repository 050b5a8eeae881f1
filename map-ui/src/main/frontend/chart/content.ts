// What AreaalChart.java sends.
export type Point = [epochMillis: number, value: number, low: number, high: number];

export interface Line {
  name: string;
  unit: string;
  points: Point[];
}

export interface Bar {
  label: string;
  value: number;
  low: number;
  high: number;
}

export type Content = { kind: 'lines'; lines: Line[] } | { kind: 'bars'; unit: string; bars: Bar[] };

// Turns what the server says into what ECharts draws.
import type { EChartsCoreOption } from 'echarts/core';
import type { Bar, Content, Line } from './content.js';
import type { Tokens } from './tokens.js';

/** How the reader writes numbers and times. */
export interface Notation {
  number: (value: number) => string;
  time: (epochMillis: number) => string;
}

export function notationOf(language: string): Notation {
  const number = new Intl.NumberFormat(language || 'nl', { maximumSignificantDigits: 3 });
  const time = new Intl.DateTimeFormat(language || 'nl', { dateStyle: 'medium', timeStyle: 'short' });
  return { number: (value) => number.format(value), time: (epochMillis) => time.format(epochMillis) };
}

export function optionOf(content: Content, tokens: Tokens, notation: Notation): EChartsCoreOption {
  const shared = {
    animationDuration: 250,
    aria: { enabled: true },
    color: tokens.series,
    textStyle: { fontFamily: tokens.font, color: tokens.text },
  };
  return { ...shared, ...(content.kind === 'lines' ? lines(content.lines, tokens, notation) : bars(content, tokens, notation)) };
}

function lines(all: Line[], tokens: Tokens, notation: Notation): EChartsCoreOption {
  const units = [...new Set(all.map((line) => line.unit))];
  const ranged = all.some((line) => line.points.some(([, , low, high]) => low < high));
  return {
    grid: { left: 4, right: units.length > 1 ? 4 : 12, top: all.length > 1 ? 56 : 30, bottom: 4, containLabel: true },
    legend: all.length > 1 ? { top: 0, left: 0, data: all.map((line) => line.name), textStyle: { color: tokens.text } } : undefined,
    title: units.map((unit, i) => unitTitle(unit, tokens, all.length > 1 ? 26 : 0, i === 0 ? 'left' : 'right')),
    tooltip: tooltip(tokens, { trigger: 'axis', formatter: (shown: Shown[]) => lineTip(shown, all, notation) }),
    xAxis: { type: 'time', ...axis(tokens), splitNumber: 4, axisLabel: { color: tokens.quiet, hideOverlap: true } },
    yAxis: units.map((_, i) => valueAxis(tokens, notation, i === 0 ? 'left' : 'right')),
    dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }],
    series: all.flatMap((line, i) => [
      ...(ranged ? [band(line, i, units.indexOf(line.unit), tokens)] : []),
      {
        type: 'line',
        name: line.name,
        yAxisIndex: units.indexOf(line.unit),
        showSymbol: line.points.length < 3,
        symbolSize: 5,
        sampling: 'lttb',
        lineStyle: { width: 2 },
        itemStyle: { color: tokens.series[i % tokens.series.length] },
        data: line.points.map(([time, value]) => [time, value]),
      },
    ]),
  };
}

/** The range between the smallest and the largest reading: one closed shape below the line. */
function band(line: Line, i: number, yAxisIndex: number, tokens: Tokens): object {
  return {
    type: 'custom',
    name: line.name,
    yAxisIndex,
    silent: true,
    z: 1,
    tooltip: { show: false },
    clip: true,
    // All points, so that the axis makes room for them; the first one draws the shape of all.
    data: line.points.map(([time, , low, high]) => [time, low, high]),
    encode: { x: 0, y: [1, 2] },
    renderItem: ({ dataIndexInside }: { dataIndexInside: number }, api: Api) =>
      dataIndexInside === 0
        ? { type: 'polygon', shape: { points: outline(line, api) }, style: { fill: tokens.series[i % tokens.series.length], opacity: 0.18 } }
        : undefined,
  };
}

const outline = (line: Line, api: Api): number[][] => [
  ...line.points.map(([time, , , high]) => api.coord([time, high])),
  ...line.points.map(([time, , low]) => api.coord([time, low])).reverse(),
];

function bars({ unit, bars: all }: { unit: string; bars: Bar[] }, tokens: Tokens, notation: Notation): EChartsCoreOption {
  return {
    grid: { left: 4, right: 12, top: 30, bottom: 4, containLabel: true },
    title: unitTitle(unit, tokens, 0, 'left'),
    tooltip: tooltip(tokens, {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => barTip(all[dataIndex]!, unit, notation),
    }),
    xAxis: {
      type: 'category',
      data: all.map((bar) => bar.label),
      ...axis(tokens),
      axisLabel: { color: tokens.text, interval: 0, overflow: 'break', width: all.length > 2 ? 90 : 150, lineHeight: 14 },
    },
    yAxis: valueAxis(tokens, notation),
    series: [
      {
        type: 'bar',
        barMaxWidth: 56,
        itemStyle: { borderRadius: [4, 4, 0, 0], opacity: 0.85 },
        data: all.map((bar, i) => ({ value: bar.value, itemStyle: { color: tokens.series[i % tokens.series.length] } })),
      },
      {
        type: 'custom',
        z: 3,
        silent: true,
        data: all.map((bar, i) => [i, bar.low, bar.high]),
        encode: { x: 0, y: [1, 2] },
        renderItem: whisker(tokens),
      },
    ],
  };
}

interface Api {
  value(dimension: number): number;
  coord(at: number[]): [number, number];
}

function whisker(tokens: Tokens) {
  return (_: unknown, api: Api) => {
    const [x, low] = api.coord([api.value(0), api.value(1)]);
    const [, high] = api.coord([api.value(0), api.value(2)]);
    const rule = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line',
      shape: { x1, y1, x2, y2 },
      style: { stroke: tokens.text, lineWidth: 1.5 },
    });
    return { type: 'group', children: [rule(x, low, x, high), rule(x - 7, low, x + 7, low), rule(x - 7, high, x + 7, high)] };
  };
}

/** The unit stands above its axis; as an axis name it would be cut off. */
const unitTitle = (unit: string, tokens: Tokens, top: number, side: 'left' | 'right') => ({
  text: unit,
  top: top + 6,
  [side]: 0,
  padding: 0,
  textStyle: { color: tokens.quiet, fontSize: 12, fontWeight: 'normal', fontFamily: tokens.font },
});

const axis = (tokens: Tokens) => ({
  axisLine: { lineStyle: { color: tokens.rule } },
  axisTick: { show: false },
  splitLine: { show: false },
});

const valueAxis = (tokens: Tokens, notation: Notation, side: 'left' | 'right' = 'left') => ({
  type: 'value',
  position: side,
  axisLabel: { color: tokens.quiet, formatter: notation.number },
  splitLine: { show: side === 'left', lineStyle: { color: tokens.rule } },
  splitNumber: 4,
});

const tooltip = (tokens: Tokens, rest: object) => ({
  confine: true,
  backgroundColor: tokens.surface,
  borderColor: tokens.rule,
  textStyle: { color: tokens.text, fontFamily: tokens.font, fontSize: 13 },
  ...rest,
});

interface Shown {
  axisValue: number;
  seriesName: string;
  seriesType: string;
  dataIndex: number;
  marker: string;
}

function lineTip(shown: Shown[], all: Line[], notation: Notation): string {
  const rows = shown.filter((one) => one.seriesType === 'line').map((one) => lineRow(one, all, notation));
  return [...shown.slice(0, 1).map((one) => notation.time(one.axisValue)), ...rows].join('<br>');
}

function lineRow({ seriesName, dataIndex, marker }: Shown, all: Line[], notation: Notation): string {
  const line = all.find((one) => one.name === seriesName);
  const point = line?.points[dataIndex];
  if (!line || !point) {
    return '';
  }
  const [, value, low, high] = point;
  const range = low < high ? ` (${notation.number(low)} – ${notation.number(high)})` : '';
  return `${marker}${escaped(line.name)}: <b>${notation.number(value)} ${escaped(line.unit)}</b>${range}`;
}

const barTip = ({ label, value, low, high }: Bar, unit: string, notation: Notation): string =>
  `${escaped(label)}: <b>${notation.number(value)} ${escaped(unit)}</b> (${notation.number(low)} – ${notation.number(high)})`;

/** Names come from datasets: never as markup. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

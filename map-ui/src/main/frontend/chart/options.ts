// Turns what the server says into what ECharts draws.
import type { EChartsCoreOption } from 'echarts/core';
import type { Bar, Content, Line } from './content.js';
import type { Tokens } from './tokens.js';

type Format = (value: number) => string;

/** Three figures that matter, in the reader's notation. */
export const formatIn = (language: string): Format => {
  const format = new Intl.NumberFormat(language || 'nl', { maximumSignificantDigits: 3 });
  return (value) => format.format(value);
};

export function optionOf(content: Content, tokens: Tokens, format: Format): EChartsCoreOption {
  const shared = {
    animationDuration: 250,
    aria: { enabled: true },
    color: tokens.series,
    textStyle: { fontFamily: tokens.font, color: tokens.text },
  };
  return { ...shared, ...(content.kind === 'lines' ? lines(content.lines, tokens, format) : bars(content, tokens, format)) };
}

function lines(all: Line[], tokens: Tokens, format: Format): EChartsCoreOption {
  const units = [...new Set(all.map((line) => line.unit))];
  const ranged = all.some((line) => line.points.some(([, , low, high]) => low < high));
  return {
    grid: { left: 4, right: units.length > 1 ? 4 : 12, top: all.length > 1 ? 52 : 30, bottom: 4, containLabel: true },
    legend: all.length > 1 ? { top: 0, left: 0, data: all.map((line) => line.name), textStyle: { color: tokens.text } } : undefined,
    tooltip: tooltip(tokens, { trigger: 'axis', formatter: (shown: Shown[]) => lineTip(shown, all, format) }),
    xAxis: { type: 'time', ...axis(tokens), splitNumber: 4, axisLabel: { color: tokens.quiet, hideOverlap: true } },
    yAxis: units.map((unit) => valueAxis(unit, tokens, format)),
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
    data: line.points.length > 0 ? [[line.points[0]![0], line.points[0]![1]]] : [],
    renderItem: (_: unknown, api: { coord(at: number[]): number[] }) => ({
      type: 'polygon',
      shape: {
        points: [
          ...line.points.map(([time, , , high]) => api.coord([time, high])),
          ...line.points.map(([time, , low]) => api.coord([time, low])).reverse(),
        ],
      },
      style: { fill: tokens.series[i % tokens.series.length], opacity: 0.16 },
    }),
    clip: true,
  };
}

function bars({ unit, bars: all }: { unit: string; bars: Bar[] }, tokens: Tokens, format: Format): EChartsCoreOption {
  return {
    grid: { left: 4, right: 12, top: 30, bottom: 4, containLabel: true },
    tooltip: tooltip(tokens, {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => barTip(all[dataIndex]!, unit, format),
    }),
    xAxis: { type: 'category', data: all.map((bar) => bar.label), ...axis(tokens), axisLabel: { color: tokens.text } },
    yAxis: valueAxis(unit, tokens, format),
    series: [
      {
        type: 'bar',
        barMaxWidth: 56,
        itemStyle: { borderRadius: [4, 4, 0, 0], opacity: 0.85 },
        data: all.map((bar, i) => ({ value: bar.value, itemStyle: { color: tokens.series[i % tokens.series.length] } })),
      },
      { type: 'custom', z: 3, silent: true, data: all.map((bar, i) => [i, bar.low, bar.high]), renderItem: whisker(tokens) },
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

const axis = (tokens: Tokens) => ({
  axisLine: { lineStyle: { color: tokens.rule } },
  axisTick: { show: false },
  splitLine: { show: false },
});

const valueAxis = (unit: string, tokens: Tokens, format: Format) => ({
  type: 'value',
  name: unit,
  nameLocation: 'end',
  nameGap: 10,
  nameTextStyle: { color: tokens.quiet, align: 'left', padding: [0, 0, 0, -24] },
  axisLabel: { color: tokens.quiet, formatter: format },
  splitLine: { lineStyle: { color: tokens.rule } },
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
  axisValueLabel: string;
  seriesName: string;
  seriesType: string;
  dataIndex: number;
  marker: string;
}

function lineTip(shown: Shown[], all: Line[], format: Format): string {
  const rows = shown.filter((one) => one.seriesType === 'line').map((one) => lineRow(one, all, format));
  return [escaped(shown[0]?.axisValueLabel ?? ''), ...rows].join('<br>');
}

function lineRow({ seriesName, dataIndex, marker }: Shown, all: Line[], format: Format): string {
  const line = all.find((one) => one.name === seriesName);
  const point = line?.points[dataIndex];
  if (!line || !point) {
    return '';
  }
  const [, value, low, high] = point;
  const range = low < high ? ` (${format(low)} – ${format(high)})` : '';
  return `${marker}${escaped(line.name)}: <b>${format(value)} ${escaped(line.unit)}</b>${range}`;
}

const barTip = ({ label, value, low, high }: Bar, unit: string, format: Format): string =>
  `${escaped(label)}: <b>${format(value)} ${escaped(unit)}</b> (${format(low)} – ${format(high)})`;

/** Names come from datasets: never as markup. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

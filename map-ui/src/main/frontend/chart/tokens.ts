// Colours come from the page, so that a chart is dark where the page is.
export interface Tokens {
  text: string;
  quiet: string;
  rule: string;
  surface: string;
  series: string[];
  font: string;
}

export function tokensOf(element: HTMLElement): Tokens {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  const dark = isDark(style.color);
  return {
    text: style.color,
    quiet: token('--areaal-chart-quiet', dark ? '#a9b8bd' : '#55666d'),
    rule: token('--areaal-chart-rule', dark ? '#3c4a50' : '#dfe5e7'),
    surface: token('--areaal-chart-surface', dark ? '#1f2a2e' : '#ffffff'),
    series: [1, 2, 3, 4].map((i) => token(`--areaal-chart-series-${i}`, (dark ? DARK : LIGHT)[i - 1]!)),
    font: style.fontFamily,
  };
}

// Told apart by lightness as well as by hue.
const LIGHT = ['#0b6e8f', '#b3541e', '#4b7a2b', '#6b4c9a'];
const DARK = ['#6cc3e0', '#f0a36b', '#a5cf7f', '#bfa5e6'];

/** Light text means a dark page. */
function isDark(text: string): boolean {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}

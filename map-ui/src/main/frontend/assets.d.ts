// What Vite makes of an import that ends in ?url: the address of the file in the bundle.
declare module '*?url' {
  const url: string;
  export default url;
}

declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module '*?inline' {
  const text: string;
  export default text;
}

declare module '*.svg?raw' {
  const text: string;
  export default text;
}

declare module 'echarts/i18n/langNL-obj.js' {
  import type { registerLocale } from 'echarts/core';
  const language: Parameters<typeof registerLocale>[1];
  export default language;
}

/** Style, tiles and workers want whole addresses; ours are relative to the page. */
export const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** The same for a template of tiles, of which URL would escape the braces. */
export const absoluteTemplate = (template: string): string =>
  /^https?:/.test(template) ? template : new URL(document.baseURI).origin + template;

/** Style, tiles and workers want whole addresses; ours are relative to the page. */
export const absolute = (url: string): string => new URL(url, document.baseURI).href;

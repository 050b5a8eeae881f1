// The stream of newest readings. EventSource reconnects by itself, except after an HTTP error: then we do.
import { absolute } from './url.js';
import type { Reading } from './wire.js';

const RETRY_AFTER_MS = 5_000;

export class Live {
  private stream?: EventSource;
  private retry?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly url: string,
    private readonly onReadings: (readings: Reading[]) => void,
    private readonly onConnected: (connected: boolean) => void,
  ) {
    this.open();
  }

  close(): void {
    clearTimeout(this.retry);
    this.stream?.close();
  }

  private open(): void {
    const stream = new EventSource(absolute(this.url));
    stream.onopen = () => this.onConnected(true);
    stream.onmessage = (message: MessageEvent<string>) =>
      this.onReadings((JSON.parse(message.data) as { latest: Reading[] }).latest);
    stream.onerror = () => {
      this.onConnected(false);
      if (stream.readyState === EventSource.CLOSED) {
        this.retry = setTimeout(() => this.open(), RETRY_AFTER_MS);
      }
    };
    this.stream = stream;
  }
}

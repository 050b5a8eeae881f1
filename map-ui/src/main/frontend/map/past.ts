// The readings of a day, hour by hour, as /live/past gives them: one answer, so that it plays without asking for each step.
import { absolute } from './url.js';
import type { Reading } from './wire.js';

export const HOURS = 24;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** By whose clock the region lives. */
export const REGION_ZONE = 'Europe/Amsterdam';
const PAST_URL = '/live/past';

interface Course {
  thing: number;
  datastream: number;
  unit: string;
  /** At each of the hours; null where there was none that still counts. */
  results: (number | null)[];
  /** How many minutes older than the hour each is. */
  ages: (number | null)[];
}

interface Answer {
  /** The first of the hours. */
  from: string;
  sensors: Course[];
}

/** A reading as it was known at an hour. */
export interface PastReading extends Reading {
  ageMinutes: number;
}

export const wholeHour = (time: number): number => Math.floor(time / HOUR_MS) * HOUR_MS;

export class Past {
  private constructor(
    /** The last of the hours, in milliseconds. */
    readonly until: number,
    private readonly courses: Course[],
  ) {}

  /** Asks for the day that ends at a whole hour. */
  static async load(until: number): Promise<Past> {
    const answer = await fetch(absolute(`${PAST_URL}?until=${encodeURIComponent(new Date(until).toISOString())}`));
    if (!answer.ok) {
      throw new Error(`readings of the past answered ${answer.status}`);
    }
    return new Past(until, ((await answer.json()) as Answer).sensors);
  }

  /** The moment of a step, 0 to {@link HOURS}, in milliseconds. */
  at(step: number): number {
    return this.until - (HOURS - step) * HOUR_MS;
  }

  /** The step of a moment of this day. */
  stepOf(time: number): number {
    return Math.max(0, Math.min(HOURS, Math.round((time - this.at(0)) / HOUR_MS)));
  }

  readings(step: number): PastReading[] {
    return this.courses.flatMap(({ thing, datastream, unit, results, ages }) => {
      const result = results[step];
      const ageMinutes = ages[step] ?? 0;
      const phenomenonTime = new Date(this.at(step) - ageMinutes * MINUTE_MS).toISOString();
      return typeof result === 'number' ? [{ thing, datastream, unit, result, ageMinutes, phenomenonTime, quality: 0 }] : [];
    });
  }
}

/** The day to ask for, of which a moment is part: the last one, or one that begins with the moment. */
export function dayOf(time: number, now: number): number {
  const last = wholeHour(now);
  return time >= last - HOURS * HOUR_MS ? last : Math.min(last, wholeHour(time) + HOURS * HOUR_MS);
}

/** A moment as a link has it, or nothing when it is none. */
export function momentOf(text: string): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : wholeHour(time);
}

export const momentText = (time: number): string => new Date(time).toISOString().replace(':00.000Z', 'Z');

/** The moment by the region's clock. */
export const clockText = (time: number, language: string): string =>
  new Date(time).toLocaleString(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: REGION_ZONE,
  });

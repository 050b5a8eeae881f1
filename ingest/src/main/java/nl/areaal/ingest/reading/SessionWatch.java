package nl.areaal.ingest.reading;

import nl.areaal.ingest.event.LocalNews;

/** Who follows what the reading loop does: the health of the service, its figures, and those who want the news. */
record SessionWatch(LoopStatus status, ReadingMetrics metrics, LocalNews news) {}

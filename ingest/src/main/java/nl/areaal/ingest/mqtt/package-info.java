/**
 * SensorThings over MQTT (OGC 18-088, section 14): partners publish observations, which are acknowledged when they are durable,
 * and everybody may subscribe to what is open.
 */
@NullMarked
package nl.areaal.ingest.mqtt;

import org.jspecify.annotations.NullMarked;

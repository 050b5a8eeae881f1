package nl.areaal.geodata.cql.sql;

import org.locationtech.jts.geom.Envelope;

/**
 * The reference system that the geometry in a filter is written in.
 *
 * @param latitudeFirst whether its first coordinate is latitude
 * @param inDegrees whether it is longitude and latitude
 * @param reach where features can be, x before y; empty (null envelope) when the system is that of the store
 */
public record LiteralCrs(int srid, boolean latitudeFirst, boolean inDegrees, Envelope reach) {}

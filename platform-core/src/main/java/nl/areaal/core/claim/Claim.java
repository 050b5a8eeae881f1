package nl.areaal.core.claim;

import org.locationtech.jts.geom.Geometry;

/**
 * Ground that a plan wants for something.
 *
 * @param plan what the plan is called
 * @param extent in RD New (EPSG:28992), valid
 */
public record Claim(ClaimKind kind, String plan, Geometry extent) {}

package nl.areaal.core.scenario.baseline;

/** A part that land of a use plays for some model, all of it or none. */
enum LandRole {
    LIVED_ON,
    PUBLIC_GREEN,
    HABITAT,
    NOT_FOR_HOUSING
}

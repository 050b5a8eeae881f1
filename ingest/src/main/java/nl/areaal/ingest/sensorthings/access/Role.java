package nl.areaal.ingest.sensorthings.access;

/** What someone who signs in is to the platform. */
public enum Role {
    AREA_MANAGER,
    PLANNER,
    PARTNER,
    STEWARD,
    ADMINISTRATOR
}

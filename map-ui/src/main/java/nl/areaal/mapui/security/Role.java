package nl.areaal.mapui.security;

/** What someone who signs in is to the platform. */
public enum Role {
    AREA_MANAGER,
    PLANNER,
    PARTNER,
    STEWARD,
    ADMINISTRATOR;

    /** Whether this role may run and keep scenarios. */
    public boolean plans() {
        return this != PARTNER;
    }

    /** Whether this role looks after data and feeds. */
    public boolean keeps() {
        return this == STEWARD || this == ADMINISTRATOR;
    }
}

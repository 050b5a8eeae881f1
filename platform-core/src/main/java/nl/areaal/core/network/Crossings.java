package nl.areaal.core.network;

/** Whether one can turn from one road into another where their lines cross without a common point. */
public enum Crossings {
    /** As in OpenStreetMap, where roads that meet share a point, and lines that merely cross pass over each other. */
    ONLY_SHARED_POINTS,
    /** Where lines are drawn without regard to each other: every crossing is a junction, but not with a motorway. */
    JOINED
}

package nl.areaal.core.scenario;

/** Why a model gives no figure for one area. */
public record NoAnswerHere(String areaCode, NoAnswer why) {}

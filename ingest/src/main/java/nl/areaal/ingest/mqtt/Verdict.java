package nl.areaal.ingest.mqtt;

/**
 * What became of a message for good: it is stored, or kept as a problem with its reason. Of a wish to subscribe: the quality that is
 * granted, or why not.
 *
 * @param code of MQTT 5
 * @param reason a plain sentence, empty when all is well
 */
record Verdict(int code, String reason) {
    static final int UNSPECIFIED = 0x83;
    static final int NOT_AUTHORIZED = 0x87;
    static final int TOPIC_INVALID = 0x90;
    static final int QUOTA = 0x97;
    static final int PAYLOAD_INVALID = 0x99;

    static final Verdict STORED = new Verdict(0, "");

    private static final int LEAST_REFUSAL = 0x80;

    boolean isRefusal() {
        return code >= LEAST_REFUSAL;
    }
}

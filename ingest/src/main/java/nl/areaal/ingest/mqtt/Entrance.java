package nl.areaal.ingest.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.ingest.sensorthings.access.Caller;
import nl.areaal.ingest.sensorthings.access.Claim;
import nl.areaal.ingest.sensorthings.access.Entry.Admitted;
import nl.areaal.ingest.sensorthings.access.Entry.Away;
import nl.areaal.ingest.sensorthings.access.Entry.Held;
import nl.areaal.ingest.sensorthings.access.Entry.Refused;
import nl.areaal.ingest.sensorthings.access.Gate;

/** Where clients say who they are. */
final class Entrance {
    private static final int VERSION_5 = 5;
    private static final int USUAL_RECEIVE_MAXIMUM = 65_535;

    private final Gate gate;

    Entrance(Gate gate) {
        this.gate = gate;
    }

    /** What a client that wants to connect is answered. */
    sealed interface Answer {
        record Come(Guest guest) implements Answer {}

        record Stay(MqttConnectReturnCode code, String reason) implements Answer {}
    }

    /** Asks for proof; may have to ask the store. */
    Answer ask(MqttConnectMessage connect, String address) {
        int version = connect.variableHeader().version();
        boolean five = version >= VERSION_5;
        MqttConnectPayload payload = connect.payload();
        String clientId = Optional.ofNullable(payload.clientIdentifier()).orElse("");
        if (clientId.isEmpty() && !five && !connect.variableHeader().isCleanSession()) {
            return new Answer.Stay(MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED, "");
        }
        String named = clientId.isEmpty() ? UUID.randomUUID().toString() : clientId;
        if (!connect.variableHeader().hasUserName() && !connect.variableHeader().hasPassword()) {
            return new Answer.Come(new Guest(version, named, Optional.empty(), receiveMaximum(connect)));
        }
        byte[] password = payload.passwordInBytes();
        Claim claim = new Claim(
                Optional.ofNullable(payload.userName()),
                password == null ? "" : new String(password, StandardCharsets.UTF_8),
                address);
        return switch (gate.enter(claim)) {
            case Admitted(Caller caller) ->
                new Answer.Come(new Guest(version, named, Optional.of(caller), receiveMaximum(connect)));
            case Refused(String reason) ->
                new Answer.Stay(
                        five
                                ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
                                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
                        reason);
            case Held held ->
                new Answer.Stay(
                        five
                                ? MqttConnectReturnCode.CONNECTION_REFUSED_CONNECTION_RATE_EXCEEDED
                                : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
                        "Too many wrong passwords or keys came before this one. Try again in "
                                + (held.delay().toSeconds() + 1) + " s.");
            case Away() -> new Answer.Stay(unavailable(five), "The store is away for a moment. Try again later.");
        };
    }

    private static int receiveMaximum(MqttConnectMessage connect) {
        return connect.variableHeader().properties().getProperty(MqttProperties.RECEIVE_MAXIMUM)
                        instanceof MqttProperties.IntegerProperty told
                ? told.value()
                : USUAL_RECEIVE_MAXIMUM;
    }

    private static MqttConnectReturnCode unavailable(boolean five) {
        return five
                ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5
                : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
    }
}

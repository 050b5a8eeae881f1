package nl.areaal.ingest.mqtt;

/**
 * Where MQTT is spoken.
 *
 * @param linksRoot where the addresses in what is sent lead, e.g. http://127.0.0.1:8081/sta
 * @param mostInFlight how many messages of one client may wait to be stored
 */
record MqttSettings(String address, int port, String linksRoot, int mostConnections, int mostInFlight) {}

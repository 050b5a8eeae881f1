# shellcheck shell=bash
# A Kafka broker of one node (KRaft), run from the jars of Maven Central.

# The tests' broker, in a state folder of its own, uses the same jars.
KAFKA_LIB=$VAR/kafka/lib

broker_jars() {
    if [ -n "${AREAAL_KAFKA:-}" ] || [ "$KAFKA_LIB/.complete" -nt "$ROOT/tools/broker/pom.xml" ]; then return; fi
    rm -rf "$KAFKA_LIB"
    step kafka "fetching the broker from Maven Central"
    mvn -B -q -f "$ROOT/tools/broker/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
        -DoutputDirectory="$KAFKA_LIB" >"$LOG/broker-jars.log" 2>&1 ||
        fail "the broker's jars could not be fetched from Maven Central; see $LOG/broker-jars.log"
    touch "$KAFKA_LIB/.complete"
}

write_broker_config() {
    mkdir -p "$VAR/kafka"
    local port=$1 controller_port=$2
    cat >"$VAR/kafka/server.properties" <<PROPERTIES
process.roles=broker,controller
node.id=1
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$controller_port
advertised.listeners=PLAINTEXT://127.0.0.1:$port
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
controller.quorum.voters=1@127.0.0.1:$controller_port
log.dirs=$VAR/kafka/data
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=1
group.initial.rebalance.delay.ms=0
log.retention.hours=168
log.segment.bytes=268435456
PROPERTIES
}

format_broker() {
    local tool=("$JAVA" -cp "$KAFKA_LIB/*" kafka.tools.StorageTool) id
    [ -e "$VAR/kafka/data/meta.properties" ] && return 0
    id=$("${tool[@]}" random-uuid 2>/dev/null | tail -n 1)
    "${tool[@]}" format -t "$id" -c "$VAR/kafka/server.properties" --ignore-formatted >"$LOG/kafka-format.log" 2>&1 ||
        fail "the broker's folder could not be formatted; see $LOG/kafka-format.log"
}

start_broker() {
    local port controller_port
    if [ -n "${AREAAL_KAFKA:-}" ]; then
        step kafka "using $AREAAL_KAFKA"
        return
    fi
    broker_jars
    if is_running kafka; then
        step kafka "runs already on 127.0.0.1:$(cat "$RUN/kafka.port")"
        return
    fi
    port=$(free_port kafka 9092)
    controller_port=$(free_port kafka-controller 9093)
    write_broker_config "$port" "$controller_port"
    format_broker
    start_java kafka -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -Dlog4j2.configurationFile="$ROOT/tools/broker/log4j2.properties" -cp "$KAFKA_LIB/*" kafka.Kafka \
        "$VAR/kafka/server.properties"
    wait_until 60 kafka "connection on port $port" broker_answers "$port"
    step kafka "started on 127.0.0.1:$port"
}

broker_answers() { ! port_is_free "$1" && grep -q 'Kafka Server started' "$LOG/kafka.log"; }

use_private_broker() {
    [ -n "${AREAAL_KAFKA:-}" ] && return
    AREAAL_KAFKA=127.0.0.1:$(cat "$RUN/kafka.port")
    export AREAAL_KAFKA
}

stop_broker() { stop_process kafka; }

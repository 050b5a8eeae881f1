# shellcheck shell=bash
# Our own applications: ingest, map-ui and the demo feed.

make_logins() {
    [ -s "$SECRETS/logins.txt" ] && return
    local login
    (
        umask 077
        for login in gebiedsmanager:AREA_MANAGER planner:PLANNER partner:PARTNER steward:STEWARD beheer:ADMINISTRATOR; do
            printf '%s:%s:%s\n' "${login%%:*}" "$(random_password)" "${login##*:}"
        done >"$SECRETS/logins.txt"
    )
}

run_ingest_command() { "$JAVA" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$VAR/app/ingest.jar" "$@"; }

is_healthy() { curl -fs -m 5 -o /dev/null "http://127.0.0.1:$1/actuator/health"; }

# start_service PART PORT_WISHED PORT_VARIABLE JVM_ARGUMENTS...
start_service() {
    local part=$1 wished=$2 variable=$3 kept port
    shift 3
    if is_running "$part"; then
        step "$part" "runs already on http://127.0.0.1:$(cat "$RUN/$part.port")/"
        return
    fi
    install_jar "$part"
    # a port that the user asks for by name goes before the one it had
    kept=$([ -n "${!variable:-}" ] || cat "$RUN/$part.port" 2>/dev/null || true)
    port=$(free_port "$part" "${kept:-$wished}" "${!variable:+anew}")
    [ "$port" = "${kept:-$wished}" ] || step "$part" "port ${kept:-$wished} is taken; using $port"
    export "$variable=$port"
    start_java "$part" "$@" -jar "$VAR/app/$part.jar"
}

await_service() {
    wait_until 120 "$1" "healthy answer" is_healthy "$(cat "$RUN/$1.port")"
    step "$1" "answers on http://127.0.0.1:$(cat "$RUN/$1.port")/"
}

# The port of our MQTT broker; empty when it is off.
mqtt_port() { cat "$RUN/mqtt.port" 2>/dev/null || true; }

# A port that the user asks for turns MQTT on.
use_mqtt() {
    rm -f "$RUN/mqtt.port"
    [ -n "${AREAAL_MQTT_PORT:-}" ] || return 0
    port_is_free "$AREAAL_MQTT_PORT" || fail "AREAAL_MQTT_PORT is $AREAAL_MQTT_PORT, which is taken; choose another port"
    printf '%s\n' "$AREAAL_MQTT_PORT" >"$RUN/mqtt.port"
    export AREAAL_MQTT_PORT AREAAL_MQTT=true
}

start_services() {
    is_running ingest || use_mqtt
    start_service ingest "${AREAAL_INGEST_PORT:-8081}" AREAAL_INGEST_PORT -Xmx512m -XX:+UseSerialGC
    start_service map-ui "${AREAAL_PORT:-8080}" AREAAL_PORT -Xmx2g
    await_service ingest
    await_service map-ui
}

# start_example_map NAME PORT: a map-ui of its own, NAME-map, with the example region in a throw-away database of that name.
start_example_map() {
    local name=$1 url=${AREAAL_DB_URL%/*}/$1
    throw_away_database "$name"
    step "$name" "loading the example region"
    install_jar ingest
    install_jar map-ui
    {
        AREAAL_DB_URL=$url run_ingest_command migrate && AREAAL_DB_URL=$url run_ingest_command sample --scale small
    } >"$LOG/$name.log" 2>&1 || fail "the example region could not be loaded; see $LOG/$name.log"
    AREAAL_DB_URL=$url AREAAL_PORT=$2 AREAAL_TOPIC_PREFIX=$name \
        start_java "$name-map" -Xmx2g -jar "$VAR/app/map-ui.jar"
    wait_until 120 "$name-map" "healthy answer" is_healthy "$2"
}

start_demo_feed() {
    if is_running demo-feed; then
        step demo-feed "runs already"
        return
    fi
    start_java demo-feed -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$VAR/app/ingest.jar" demo-feed
    step demo-feed "streams example readings through Kafka"
}

write_endpoints() {
    cat >"$RUN/endpoints.env" <<ENDPOINTS
AREAAL_URL=http://127.0.0.1:$(cat "$RUN/map-ui.port")/
AREAAL_OGC_URL=http://127.0.0.1:$(cat "$RUN/map-ui.port")/ogc/v1
AREAAL_INGEST_URL=http://127.0.0.1:$(cat "$RUN/ingest.port")/
AREAAL_DB_URL=$AREAAL_DB_URL
AREAAL_DB_USER=$AREAAL_DB_USER
AREAAL_DB_PASSWORD_FILE=$SECRETS/db-password
AREAAL_KAFKA=$AREAAL_KAFKA
AREAAL_MQTT_PORT=$(mqtt_port)
AREAAL_LOGINS_FILE=$SECRETS/logins.txt
ENDPOINTS
}

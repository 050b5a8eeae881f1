# shellcheck shell=bash
# What each command of the launcher does.

PARTS=(demo-feed map-ui ingest kafka)

command_up() {
    local demo=yes scale=small
    while [ $# -gt 0 ]; do
        case "$1" in
            --no-demo) demo=no ;;
            --scale)
                scale=${2:-}
                shift || true
                ;;
            *) fail_usage "up does not know '$1'; expected --no-demo or --scale small|full" ;;
        esac
        shift
    done
    case "$scale" in small | full) ;; *) fail_usage "--scale is '$scale'; expected small or full" ;; esac
    take_lock
    find_java
    if everything_runs "$demo"; then
        say "Areaal runs already."
        print_way_in
        return
    fi
    say "Starting Areaal in $ROOT"
    need_build_tools
    make_logins
    broker_jars
    trap stop_build EXIT
    start_build
    start_postgres
    start_broker
    use_servers
    await_ingest_jar
    install_jar_when_idle
    run_ingest_command migrate >>"$LOG/migrate.log" 2>&1 || fail "the database could not be brought up to date; see $LOG/migrate.log"
    if [ "$demo" = yes ]; then
        run_ingest_command sample --scale "$scale" || fail "the sample region could not be loaded; call ./areaal up again, or ./areaal reset"
    fi
    await_build
    start_services
    if [ "$demo" = yes ]; then start_demo_feed; fi
    write_endpoints
    print_way_in
}

everything_runs() {
    local part
    for part in ingest map-ui; do
        is_running "$part" && is_healthy "$(cat "$RUN/$part.port")" || return 1
    done
    [ "$1" = no ] || is_running demo-feed || return 1
    if [ -z "${AREAAL_KAFKA:-}" ]; then is_running kafka || return 1; fi
    if [ -z "${AREAAL_DB_URL:-}" ]; then
        find_postgis && choose_pg_folder && pg_is_running || return 1
    fi
}

use_servers() {
    use_private_postgres
    use_private_broker
}

# Commands use the same copy as the service; it is not replaced under a service that runs.
install_jar_when_idle() { is_running ingest || install_jar ingest; }

print_way_in() {
    say ""
    say "  Map and map services   http://127.0.0.1:$(cat "$RUN/map-ui.port")/    (OGC API at /ogc/v1)"
    say "  Ingest                 http://127.0.0.1:$(cat "$RUN/ingest.port")/"
    [ -z "$(mqtt_port)" ] || say "  MQTT                   127.0.0.1:$(mqtt_port)"
    say "  Logins (name, password, role):"
    sed 's/^\([^:]*\):\([^:]*\):\(.*\)$/    \1  \2  \3/' "$SECRETS/logins.txt"
    say "  Stop with ./areaal down; the state lies in $VAR"
}

command_down() {
    take_lock
    local part
    for part in "${PARTS[@]}"; do stop_process "$part"; done
    stop_postgres
    say "Areaal is down; its data stays in $VAR"
}

command_status() {
    local part state failed=0
    if [ -z "${AREAAL_DB_URL:-}" ]; then
        if find_postgis && choose_pg_folder && pg_is_running; then
            step postgres "runs on 127.0.0.1:$(cat "$RUN/postgres.port")"
        else
            step postgres "is down"
            failed=1
        fi
    fi
    for part in kafka ingest map-ui demo-feed; do
        state="is down"
        if is_running "$part"; then
            state="runs, process $(cat "$RUN/$part.pid")"
            if [ "$part" != demo-feed ]; then state="$state, on 127.0.0.1:$(cat "$RUN/$part.port")"; fi
            case "$part" in ingest | map-ui) is_healthy "$(cat "$RUN/$part.port")" || state="$state, but is not healthy" ;; esac
        elif [ "$part" != demo-feed ]; then
            failed=1
        fi
        step "$part" "$state"
    done
    return "$failed"
}

command_logs() {
    local part=${1:-} file=$LOG/${1:-}.log
    if [ -z "$part" ]; then
        for part in "${PARTS[@]}" build; do
            [ -s "$LOG/$part.log" ] || continue
            say "== $part ($LOG/$part.log)"
            tail -n 15 "$LOG/$part.log"
        done
        return
    fi
    [ "$part" != postgres ] || file=$VAR/pg/server.log
    [ -e "$file" ] || fail_usage "there is no log of '$part'; expected postgres, kafka, ingest, map-ui, demo-feed or build"
    if [ -t 1 ]; then tail -n 100 -F "$file"; else tail -n 500 "$file"; fi
}

command_reset() {
    local answer=
    if [ "${1:-}" != --yes ]; then
        printf 'This deletes all data, secrets and logs in %s. Type yes to go on: ' "$VAR"
        read -r answer || true
        [ "$answer" = yes ] || fail "nothing was deleted"
    fi
    find_java
    command_down
    find_postgis && choose_pg_folder && rm -rf "$PG_HOME"
    rm -rf "$VAR/pg" "$VAR/kafka/data" "$VAR/kafka/server.properties" "$SECRETS" "$LOG" "$VAR/app" "$RUN"
    say "All data is gone; ./areaal up starts anew"
}

command_ingest() {
    need_ingest_jar
    use_servers
    run_ingest_command "$@"
}

command_dossier() {
    need_ingest_jar
    use_servers
    run_model_command dossier "$@"
}

# A dossier stands alone: neither database nor broker is needed.
command_rerun() {
    need_ingest_jar
    run_model_command rerun "$@"
}

need_ingest_jar() {
    find_java
    [ -e "$VAR/app/ingest.jar" ] || fail "Areaal has not been set up yet; call ./areaal up first"
}

# All models at once need room, and they use all cores.
run_model_command() { "$JAVA" -Xmx4g -XX:+UseParallelGC -jar "$VAR/app/ingest.jar" "$@"; }

# The tests' servers have a state folder of their own, so that a running installation is left alone.
start_test_servers() {
    find_java
    need_build_tools
    use_state_folder "$VAR/test"
    take_lock
    trap stop_test_servers EXIT
    start_postgres
    rm -rf "$VAR/kafka/data"
    start_broker
    use_servers
}

stop_test_servers() {
    stop_process conformance-sta
    stop_process clients-map
    stop_process users-feed
    stop_process users-ingest
    stop_process users-map
    stop_process kafka
    if [ -z "${AREAAL_DB_URL_GIVEN:-}" ]; then stop_postgres; fi
}

command_test() {
    need_browser
    need_mosquitto
    start_test_servers
    cd "$ROOT" || exit
    forget_outdated_bundle
    # ingest and map-ui know nothing of each other, so they are tested at the same time where there is more than one core.
    mvn -B -T 1C -Dvaadin.ci.build=true verify "$@"
}

# Slow suites join here as they come; each can be run alone.
command_verify() {
    case "${1:-}" in
        faults)
            shift
            verify_faults "$@"
            return
            ;;
        layers)
            shift
            start_test_servers
            verify_layers "$@"
            return
            ;;
        clients | sensorthings)
            local suite=$1
            shift
            start_test_servers
            start_build
            await_build
            "verify_$suite" "$@"
            return
            ;;
    esac
    command_test "$@"
    verify_sensorthings
    verify_clients
    verify_faults
    verify_layers
}

command_bench() {
    case "${1:-}" in
        ingest | tiles | scenario | query | users) ;;
        *) fail_usage "bench '${1:-}' is not known; expected ingest, tiles, scenario, query or users" ;;
    esac
    local what=$1
    shift
    start_test_servers
    "bench_$what" "$@"
}

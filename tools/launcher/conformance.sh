# shellcheck shell=bash
# Conformance suites of others, each against a service of its own on a throw-away database.

ETS_STA=org.opengis.cite:ets-sta10:1.5:jar:aio
# It compares a result that it sent as the number 6 with the text "6"; the reference implementation fails here as well.
ETS_STA_OWN=checkQueriesPriorityOrdering

verify_sensorthings() {
    local out=$VAR/conformance/sensorthings database=conformance_sta port results failed
    step conformance "SensorThings (ets-sta10 1.5)"
    rm -rf "$out"
    mkdir -p "$out"
    mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=$ETS_STA -DoutputDirectory="$out" \
        >"$LOG/conformance-suite.log" 2>&1 || fail "the suite could not be fetched from Maven Central; see $LOG/conformance-suite.log"
    throw_away_database "$database"
    port=$(free_port conformance-sta 18081)
    start_conformance_service "$database" "$port"
    seed_sensorthings "http://127.0.0.1:$port/sta/v1.0"
    cat >"$out/run.xml" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<properties version="1.0">
  <entry key="iut">http://127.0.0.1:$port/sta/v1.0</entry>
  <entry key="ics">3</entry>
</properties>
XML
    "$JAVA" -Duser.home="$out" -jar "$out"/ets-sta10-*.jar "$out/run.xml" >>"$LOG/conformance-suite.log" 2>&1 || true
    stop_process conformance-sta
    results=$(find "$out/testng" -name testng-results.xml 2>/dev/null | head -n 1)
    [ -n "$results" ] || fail "the suite gave no results; see $LOG/conformance-suite.log and $LOG/conformance-sta.log"
    failed=$(failed_tests "$results" | grep -vx "$ETS_STA_OWN" || true)
    [ -z "$failed" ] || fail "SensorThings conformance: failed are $(printf '%s ' $failed)(see $results)"
    step conformance "SensorThings: $(grep -o 'passed="[0-9]*"' "$results" | head -n 1 | tr -dc 0-9) passed, 0 failed of ours"
}

# failed_tests FILE: the names of the tests in TestNG's results that failed or were skipped.
failed_tests() {
    tr '\n' ' ' <"$1" | grep -o '<test-method [^>]*>' | grep -v 'status="PASS"' | grep -v 'is-config="true"' |
        sed 's/.* name="\([^"]*\)".*/\1/'
}

# throw_away_database NAME: made anew beside the tests' own.
throw_away_database() {
    AREAAL_DB_URL=${AREAAL_DB_URL%/*}/postgres run_sql "drop database if exists $1 with (force)"
    AREAAL_DB_URL=${AREAAL_DB_URL%/*}/postgres run_sql "create database $1"
}

run_sql() {
    local address=${AREAAL_DB_URL#jdbc:}
    PGPASSWORD=$AREAAL_DB_PASSWORD PGOPTIONS="-c client_min_messages=warning" psql -U "$AREAAL_DB_USER" -v ON_ERROR_STOP=1 -qAtX -c "$1" "$address" ||
        fail "the database of the conformance suite could not be made"
}

# start_conformance_service DATABASE PORT: everybody may write to it.
start_conformance_service() {
    local url=${AREAAL_DB_URL%/*}/$1
    install_jar ingest
    AREAAL_DB_URL=$url run_ingest_command migrate >>"$LOG/conformance-suite.log" 2>&1 ||
        fail "the database of the conformance suite could not be made; see $LOG/conformance-suite.log"
    AREAAL_DB_URL=$url AREAAL_INGEST_PORT=$2 AREAAL_TOPIC_PREFIX=conformance AREAAL_SENSORTHINGS_ANONYMOUS_WRITE=true \
        start_java conformance-sta -Xmx512m -XX:+UseSerialGC -jar "$VAR/app/ingest.jar"
    wait_until 120 conformance-sta "healthy answer" is_healthy "$2"
}

# The suite's first level only reads, so something must be there.
seed_sensorthings() {
    curl -fsS -o /dev/null -H 'Content-Type: application/json' --data-binary @"$ROOT/tools/launcher/conformance-sta.json" \
        "$1/Things" || fail "the conformance suite's first thing could not be made"
}

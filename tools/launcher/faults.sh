# shellcheck shell=bash
# The fault suite: each fault starts a broker, a cluster and ingesters of its own and breaks them on purpose.

# verify_faults MAVEN_ARGUMENTS...
verify_faults() {
    find_java
    need_build_tools
    need_postgis
    broker_jars
    step faults "breaking broker, database and ingest on purpose (takes some ten minutes; logs: ingest/target/faults)"
    [ "$(id -u)" = 0 ] || warn "a full disk needs a small disk, which only root may mount: that fault is left out"
    (cd "$ROOT" && AREAAL_KAFKA_LIB=$KAFKA_LIB mvn -B -pl ingest -am -Dgroups=faults -Dtests.left-out= \
        -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify "$@") ||
        fail "the fault suite failed; see the lines above and ingest/target/faults"
    step faults "nothing was lost and nothing was stored twice"
}

# shellcheck shell=bash
# The benchmarks: each prints its figures beside a ceiling measured in the same run.

# Engine and kernels beside bare loops, and, unless --own is given, beside the tools that one would else pick.
bench_scenario() {
    case "${1:-}" in
        "" | --own) ;;
        *) fail_usage "bench scenario does not know '$1'; expected --own (leave the tools of others out) or nothing" ;;
    esac
    [ "${1:-}" = --own ] || need_peers
    bench_build platform-core/benchmarks
    local jar=$ROOT/platform-core/benchmarks/target/benchmarks.jar
    # Memory that was never used costs a page fault for each 4 KiB of it, more than the kernels do; a service that runs has used its own.
    "$JAVA" -Xms6g -Xmx6g -XX:+AlwaysPreTouch -jar "$jar" scenario "$@"
    say "" "memory, each in a process of its own with so much heap and no more"
    "$JAVA" -Xmx1500m -jar "$jar" memory-of-layers || warn "the region with 8 layers does not fit in 1.5 GB"
    "$JAVA" -Xmx3g -jar "$jar" memory-of-planners || warn "twenty open scenarios do not fit in 3 GB"
}

need_peers() {
    local missing=()
    command -v grass >/dev/null || missing+=(grass-core)
    command -v gdal_rasterize >/dev/null || missing+=(gdal-bin)
    gdal_calc.py --help >/dev/null 2>&1 || missing+=(python3-gdal)
    [ ${#missing[@]} -gt 0 ] || return 0
    can_install || {
        warn "${missing[*]} can't be installed without being root: what needs them is left out (on Debian: apt-get install ${missing[*]})"
        return 0
    }
    install_packages "the tools to compare with" "${missing[@]}"
}

bench_ingest() {
    run_test_class ingest -Xmx512m nl.areaal.ingest.bench.IngestBench "$@"
}

bench_tiles() {
    need_wrk
    need_mapserver
    run_test_class map-ui -Xmx1g nl.areaal.mapui.ogc.TilesBench "$@"
}

bench_query() {
    need_wrk
    run_test_class map-ui -Xmx1g nl.areaal.mapui.ogc.QueryBench "$@"
}

# The product as it runs in an installation: the example region, readings that come in, and map-ui with its usual heap.
bench_users() {
    local port ingest_port
    need_browser
    start_build
    await_build
    port=$(free_port users-map 18083)
    start_example_map users "$port"
    ingest_port=$(free_port users-ingest 18084)
    AREAAL_DB_URL=${AREAAL_DB_URL%/*}/users AREAAL_TOPIC_PREFIX=users AREAAL_INGEST_PORT=$ingest_port \
        start_java users-ingest -Xmx512m -XX:+UseSerialGC -jar "$VAR/app/ingest.jar"
    AREAAL_DB_URL=${AREAAL_DB_URL%/*}/users AREAAL_TOPIC_PREFIX=users \
        start_java users-feed -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$VAR/app/ingest.jar" demo-feed
    run_test_class map-ui -Xmx512m nl.areaal.mapui.users.UsersBench "http://127.0.0.1:$port" "$(cat "$RUN/users-map.pid")" "$@"
    run_test_class map-ui -Xmx256m nl.areaal.mapui.walk.FirstMapBench "http://127.0.0.1:$port"
    run_test_class map-ui -Xmx256m nl.areaal.mapui.walk.ReadingBench "http://127.0.0.1:$port"
}

need_wrk() {
    command -v wrk >/dev/null && return 0
    can_install || fail "the bench needs wrk, which can't be installed without being root (on Debian: apt-get install wrk)"
    install_packages "the program that makes the load" wrk
}

# MapServer, and a web server before it: unpacked only, since its package would start it for everyone.
need_mapserver() {
    local unpacked=$VAR/tools/lighttpd
    export LIGHTTPD=$unpacked/usr/sbin/lighttpd
    if [ ! -x /usr/lib/cgi-bin/mapserv ]; then
        can_install || {
            warn "MapServer can't be installed without being root: it is left out (on Debian: apt-get install cgi-mapserver)"
            return 0
        }
        install_packages "the map server to compare with" cgi-mapserver libnettle8 libpcre2-8-0 libxxhash0
    fi
    [ -x "$LIGHTTPD" ] && return 0
    mkdir -p "$unpacked"
    (cd "$unpacked" && apt-get download lighttpd && dpkg -x lighttpd_*.deb .) >>"$LOG/packages.log" 2>&1 ||
        warn "lighttpd could not be fetched: MapServer is left out; the reason is at the end of $LOG/packages.log"
}

# bench_build MODULE GOALS...: without pages, which no bench opens, and so without the applications that people start.
bench_build() {
    local module=$1
    shift
    step build "building (log: $LOG/build.log)"
    (cd "$ROOT" && mvn -B -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dvaadin.skip -Dspring-boot.repackage.skip \
        -pl "$module" -am package "$@") >"$LOG/build.log" 2>&1 || fail "the build failed; see $LOG/build.log"
}

# run_test_class MODULE JVM_ARGUMENT CLASS ARGUMENTS...: a program among the tests of a module, which needs no pages.
run_test_class() {
    local module=$1 heap=$2 class=$3 classpath=$LOG/$1.classpath
    shift 3
    bench_build "$module" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile="$classpath"
    "$JAVA" "$heap" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dlogging.level.root=WARN \
        -cp "$ROOT/$module/target/test-classes:$ROOT/$module/target/classes:$(cat "$classpath")" "$class" "$@"
}

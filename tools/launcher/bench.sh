# shellcheck shell=bash
# The benchmarks: each prints its figures beside a ceiling measured in the same run.

bench_scenario() {
    bench_build platform-core/benchmarks
    "$JAVA" -Xmx4g -jar "$ROOT/platform-core/benchmarks/target/benchmarks.jar" scenario "$@"
}

bench_ingest() {
    bench_build ingest
    run_test_class ingest -Xmx512m nl.areaal.ingest.bench.IngestBench "$@"
}

bench_tiles() {
    bench_build map-ui
    run_test_class map-ui -Xmx1g nl.areaal.mapui.ogc.TilesBench "$@"
}

bench_build() {
    step build "building (log: $LOG/build.log)"
    (cd "$ROOT" && mvn -B -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dvaadin.ci.build=true \
        -pl "$1" -am package) >"$LOG/build.log" 2>&1 || fail "the build failed; see $LOG/build.log"
}

# run_test_class MODULE JVM_ARGUMENT CLASS ARGUMENTS...: a program among the tests of a module.
run_test_class() {
    local module=$1 heap=$2 class=$3 classpath=$LOG/$1.classpath
    shift 3
    (cd "$ROOT" && mvn -B -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dvaadin.skip -pl "$module" -am \
        package org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
        -Dmdep.outputFile="$classpath") >>"$LOG/build.log" 2>&1 || fail "the class path of $module could not be made; see $LOG/build.log"
    "$JAVA" "$heap" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
        -cp "$ROOT/$module/target/test-classes:$ROOT/$module/target/classes:$(cat "$classpath")" "$class" "$@"
}

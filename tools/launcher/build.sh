# shellcheck shell=bash
# Builds the applications when they are missing or older than their sources.

BUILD_STAMP=$ROOT/target/areaal-built

build_is_current() {
    [ -e "$BUILD_STAMP" ] && [ -e "$(built_jar ingest)" ] && [ -e "$(built_jar map-ui)" ] &&
        [ -z "$(find "$ROOT/pom.xml" "$ROOT"/platform-core "$ROOT"/geodata "$ROOT"/ingest "$ROOT"/map-ui \
            \( -name target -o -name node_modules -o -name generated -o -name bundles -o -name index.html \) -prune -o \
            -type f \( -path '*/src/main/*' -o -name pom.xml -o -name vite.config.ts \) -newer "$BUILD_STAMP" -print -quit)" ]
}

built_jar() { find "$ROOT/$1/target" -maxdepth 1 -name "$1-*-app.jar" 2>/dev/null | head -n 1; }

# Vaadin keeps a bundle until its sources change, and does not look at the settings that it was made with.
forget_outdated_bundle() {
    local bundle=$ROOT/map-ui/src/main/bundles/prod.bundle
    if [ "$ROOT/map-ui/vite.config.ts" -nt "$bundle" ]; then rm -f "$bundle"; fi
}

# The build runs beside the start of the servers; await_module and await_build show how far it is.
start_build() {
    BUILD_PID=
    if build_is_current; then
        step build "up to date"
        return
    fi
    step build "building (log: $LOG/build.log)"
    mkdir -p "$ROOT/target"
    touch "$BUILD_STAMP.begun"
    rotate_log build
    forget_outdated_bundle
    (cd "$ROOT" && exec mvn -B -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Dvaadin.ci.build=true package) \
        >>"$LOG/build.log" 2>&1 9>&- </dev/null &
    BUILD_PID=$!
    BUILD_SHOWN=0
}

# A launcher that gives up takes its build along, so that the next call does not build beside it.
stop_build() { if build_is_busy; then kill "$BUILD_PID"; fi; }

build_is_busy() { [ -n "${BUILD_PID:-}" ] && kill -0 "$BUILD_PID" 2>/dev/null; }

show_build_progress() {
    local lines
    lines=$(grep -c 'Building Areaal' "$LOG/build.log" || true)
    if [ "$lines" -gt "$BUILD_SHOWN" ]; then
        grep 'Building Areaal' "$LOG/build.log" | tail -n +$((BUILD_SHOWN + 1)) |
            sed -E 's/.*Building (Areaal.*) [0-9]+\.[^ ]* *\[(.*)\]/               \2 \1/'
        BUILD_SHOWN=$lines
    fi
}

# await_ingest_jar: the sample region loads while the map UI is still being built.
await_ingest_jar() {
    [ -n "$BUILD_PID" ] || return 0
    while build_is_busy && ! grep -q 'Building Areaal map UI' "$LOG/build.log"; do
        show_build_progress
        sleep 0.3
    done
    show_build_progress
    build_is_busy || await_build
}

await_build() {
    [ -n "$BUILD_PID" ] || return 0
    while build_is_busy; do
        show_build_progress
        sleep 0.3
    done
    if ! wait "$BUILD_PID"; then
        grep -m 12 -E '^\[ERROR\]' "$LOG/build.log" >&2 || tail -n 15 "$LOG/build.log" >&2
        fail "the build failed; the whole log is $LOG/build.log"
    fi
    BUILD_PID=
    mv -f "$BUILD_STAMP.begun" "$BUILD_STAMP"
    step build "done"
}

# A running application keeps its own copy, so that a new build does not pull the jar from under it.
install_jar() {
    mkdir -p "$VAR/app"
    cp -f "$(built_jar "$1")" "$VAR/app/$1.jar.new"
    mv -f "$VAR/app/$1.jar.new" "$VAR/app/$1.jar"
}

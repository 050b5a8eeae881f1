# shellcheck shell=bash
# Finds the JDK: 25 or newer often stands beside an older default `java`.

java_major() { "$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'; }

find_java() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/current /opt/jdk*; do
        [ -x "$home/bin/javac" ] || continue
        if [ "$(java_major "$home/bin/java")" -ge 25 ] 2>/dev/null; then
            export JAVA_HOME=$home PATH="$home/bin:$PATH"
            export JAVA=$home/bin/java
            return 0
        fi
    done
    fail "JDK 25 was not found; install one (for instance Temurin 25 from adoptium.net) and set JAVA_HOME to its folder"
}

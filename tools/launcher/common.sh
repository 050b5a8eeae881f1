# shellcheck shell=bash
# Words on the screen, the state folder, and processes that outlive the launcher.

: "${ROOT:?}"
# use_state_folder DIR: where databases, logs, secrets and process numbers of this installation lie.
use_state_folder() {
    mkdir -p "$1"
    VAR=$(cd "$1" && pwd)
    RUN=$VAR/run
    LOG=$VAR/log
    SECRETS=$VAR/secrets
    export AREAAL_VAR=$VAR
    mkdir -p "$RUN" "$LOG" "$SECRETS"
    chmod 700 "$SECRETS"
}

use_state_folder "${AREAAL_VAR:-$ROOT/var}"

say() { printf '%s\n' "$*"; }
step() { printf '  %-12s %s\n' "$1" "$2"; }
warn() { printf 'areaal: %s\n' "$*" >&2; }
fail() {
    warn "$*"
    exit 1
}
fail_usage() {
    warn "$*"
    exit 2
}

# Two launchers at once would start everything twice.
take_lock() {
    exec 9>"$RUN/lock"
    flock -n 9 || fail "another ./areaal is at work on $VAR; wait until it is done"
}

random_password() { head -c 24 /dev/urandom | base64 | tr -d '+/=\n' | cut -c1-24; }

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port PART WISHED: the port that the part had, else the wished one, else the next that is free.
free_port() {
    local port=$2 kept
    kept=$(cat "$RUN/$1.port" 2>/dev/null || true)
    [ -n "$kept" ] && [ -z "${3:-}" ] && port=$kept
    while ! port_is_free "$port" || port_is_promised "$1" "$port"; do port=$((port + 1)); done
    printf '%s\n' "$port" >"$RUN/$1.port"
    printf '%s\n' "$port"
}

# A port that another part of this installation holds but does not listen on yet.
port_is_promised() {
    local file
    for file in "$RUN"/*.port; do
        [ -e "$file" ] || continue
        [ "$file" = "$RUN/$1.port" ] || [ "$(cat "$file")" != "$2" ] || return 0
    done
    return 1
}

# A process is ours when its command line carries our mark, so that a recycled process number is never mistaken for it.
mark_of() { printf -- '-Dareaal.part=%s@%s' "$1" "$VAR"; }

is_running() {
    local pid
    pid=$(cat "$RUN/$1.pid" 2>/dev/null) || return 1
    { tr '\0' '\n' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qxF -- "$(mark_of "$1")"
}

# start_java PART JVM_AND_PROGRAM_ARGUMENTS...
start_java() {
    local part=$1
    shift
    rotate_log "$part"
    setsid nohup "$JAVA" "$(mark_of "$part")" "$@" >>"$LOG/$part.log" 2>&1 9>&- </dev/null &
    printf '%s\n' "$!" >"$RUN/$part.pid"
    await_mark "$part" "$!"
}

# On a busy machine a new process carries the launcher's own command line for a while, and would be taken for one that died.
await_mark() {
    local looks=0
    until is_running "$1" || ! kill -0 "$2" 2>/dev/null || [ "$looks" -ge 100 ]; do
        sleep 0.05
        looks=$((looks + 1))
    done
}

rotate_log() {
    local log=$LOG/$1.log
    if [ -s "$log" ]; then mv -f "$log" "$log.1"; fi
    : >"$log"
}

stop_process() {
    local part=$1 pid waited=0
    is_running "$part" || return 0
    pid=$(cat "$RUN/$part.pid")
    kill "$pid" 2>/dev/null || true
    while is_running "$part"; do
        [ "$waited" -lt 150 ] || {
            warn "$part did not stop within 30 s and was ended"
            kill -9 "$pid" 2>/dev/null || true
        }
        sleep 0.2
        waited=$((waited + 1))
    done
    rm -f "$RUN/$part.pid"
    step "$part" "stopped"
}

# wait_until SECONDS PART WHAT COMMAND...: until the command succeeds, the part dies or time is up.
wait_until() {
    local seconds=$1 part=$2 what=$3 deadline
    shift 3
    deadline=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        if ! is_running "$part"; then
            tail -n 15 "$LOG/$part.log" >&2
            fail "$part stopped while starting; the lines above are the end of $LOG/$part.log"
        fi
        [ "$SECONDS" -lt "$deadline" ] || fail "$part gave no $what within $seconds s; see $LOG/$part.log"
        sleep 0.2
    done
}

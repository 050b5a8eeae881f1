# shellcheck shell=bash
# A private PostgreSQL cluster with PostGIS: loopback only, generated password, its own folder.

PG_USER=areaal
PG_DATABASE=areaal

# Sets PG_BIN to the newest PostgreSQL that has PostGIS.
find_postgis() {
    local bin share
    for bin in $(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -Vr); do
        share=/usr/share/postgresql/$(basename "$(dirname "$bin")")
        if [ -x "$bin/initdb" ] && [ -e "$share/extension/postgis.control" ]; then
            PG_BIN=$bin
            return 0
        fi
    done
    return 1
}

# PostgreSQL refuses to run as root, so root runs it as the user that the package made.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all \
            env -i PATH="$PG_BIN:/usr/bin:/bin" LANG=C.UTF-8 LC_ALL=C.UTF-8 "$@")
    else
        (cd / && env LC_ALL=C.UTF-8 "$@")
    fi
}

# The cluster lies in var/pg, or, when the user postgres may not enter that folder, under /var/lib.
choose_pg_folder() {
    PG_HOME=$VAR/pg
    mkdir -p "$PG_HOME"
    [ "$(id -u)" = 0 ] || return 0
    if ! setpriv --reuid=postgres --regid=postgres --init-groups test -x "$PG_HOME"; then
        local name
        name=areaal-$(printf '%s' "$VAR" | cksum | cut -d' ' -f1)
        rm -rf "$PG_HOME"
        mkdir -p "/var/lib/$name"
        ln -sfn "/var/lib/$name" "$PG_HOME"
        PG_HOME=/var/lib/$name
    fi
    chown postgres: "$PG_HOME"
}

# A process that was killed may still be listed, so it must also answer.
pg_is_running() {
    [ -s "$PG_HOME/data/PG_VERSION" ] && as_postgres "$PG_BIN/pg_ctl" -D "$PG_HOME/data" status >/dev/null 2>&1 &&
        "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$(cat "$RUN/postgres.port")"
}

make_cluster() {
    local secret=$PG_HOME/password
    [ -s "$PG_HOME/data/PG_VERSION" ] && return 0
    rm -rf "$PG_HOME/data"
    (umask 077 && random_password >"$SECRETS/db-password" && cp "$SECRETS/db-password" "$secret")
    if [ "$(id -u)" = 0 ]; then chown postgres: "$secret"; fi
    as_postgres "$PG_BIN/initdb" -D "$PG_HOME/data" -U "$PG_USER" -A scram-sha-256 --pwfile="$secret" \
        --encoding=UTF8 --locale=C.UTF-8 >"$LOG/initdb.log" 2>&1 ||
        fail "the PostgreSQL cluster could not be made; see $LOG/initdb.log"
    rm -f "$secret"
    as_postgres tee "$PG_HOME/data/areaal.conf" >/dev/null <"$ROOT/tools/launcher/postgresql.conf"
    printf "include 'areaal.conf'\n" | as_postgres tee -a "$PG_HOME/data/postgresql.conf" >/dev/null
}

start_cluster() {
    local tries=0 port
    port=$(free_port postgres 54320)
    # After a crash the old backends may hold on to shared memory for a moment.
    until as_postgres "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -w -t 60 -s -l "$PG_HOME/server.log" \
        -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=''" start 9>&- >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 10 ] || {
            tail -n 15 "$PG_HOME/server.log" >&2
            fail "PostgreSQL did not start; the lines above are the end of $PG_HOME/server.log"
        }
        port_is_free "$port" || port=$(free_port postgres $((port + 1)) anew)
        sleep 1
    done
}

start_postgres() {
    if [ -n "${AREAAL_DB_URL:-}" ]; then
        step postgres "using $AREAAL_DB_URL"
        return
    fi
    need_postgis
    choose_pg_folder
    if pg_is_running; then
        step postgres "runs already on 127.0.0.1:$(cat "$RUN/postgres.port")"
    else
        make_cluster
        start_cluster
        step postgres "started on 127.0.0.1:$(cat "$RUN/postgres.port")"
    fi
    make_database
}

use_private_postgres() {
    [ -n "${AREAAL_DB_URL:-}" ] && return
    AREAAL_DB_URL=jdbc:postgresql://127.0.0.1:$(cat "$RUN/postgres.port")/$PG_DATABASE
    AREAAL_DB_USER=$PG_USER
    AREAAL_DB_PASSWORD=$(cat "$SECRETS/db-password")
    export AREAAL_DB_URL AREAAL_DB_USER AREAAL_DB_PASSWORD
}

make_database() {
    local psql=(env PGPASSWORD="$(cat "$SECRETS/db-password")" "$PG_BIN/psql" -h 127.0.0.1
        -p "$(cat "$RUN/postgres.port")" -U "$PG_USER" -d postgres -v ON_ERROR_STOP=1 -qAtX)
    local there
    there=$("${psql[@]}" -c "select count(*) from pg_database where datname = '$PG_DATABASE'") ||
        fail "PostgreSQL runs but refuses the launcher; see $PG_HOME/server.log"
    [ "$there" = 1 ] || "${psql[@]}" -c "create database $PG_DATABASE"
}

stop_postgres() {
    find_postgis || return 0
    choose_pg_folder
    pg_is_running || return 0
    as_postgres "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -m fast -w -s stop
    step postgres "stopped"
}

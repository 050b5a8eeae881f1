# shellcheck shell=bash
# Installs what the machine lacks: by apt on Debian and Ubuntu, elsewhere it says what to install.

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

can_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

# install_packages WHAT_FOR PACKAGE...
install_packages() {
    local what=$1
    shift
    can_install || fail "$what is missing: install $* (or, for the servers, use docker/), then call this again"
    step packages "installing $* for $what (log: $LOG/packages.log)"
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
                -o Dpkg::Options::=--force-confold "$@"
    } >>"$LOG/packages.log" 2>&1 || fail "apt-get could not install $*; the reason is at the end of $LOG/packages.log"
}

need_postgis() {
    find_postgis && return
    # Debian's package would make and start a cluster of its own, on the standard port, for everyone.
    if can_install && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common
        printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    install_packages "the PostGIS store" postgresql-postgis
    find_postgis || fail "PostgreSQL with PostGIS was installed but not found in /usr/lib/postgresql; set AREAAL_DB_URL to a server of your own"
}

need_build_tools() {
    command -v mvn >/dev/null || install_packages "the build" maven
    command -v npm >/dev/null || install_packages "the frontend build" nodejs npm
    command -v curl >/dev/null || install_packages "health checks" curl
}

need_browser() {
    command -v chromium >/dev/null || [ -n "${AREAAL_CHROMIUM:-}" ] ||
        install_packages "the browser tests" chromium
}

# Without it the tests of the MQTT bridge are left out.
need_mosquitto() {
    if [ -x /usr/sbin/mosquitto ] || ! can_install; then return; fi
    # Debian's package would start a broker of its own, on the standard port, for everyone.
    if [ -d /etc/systemd/system ] && [ ! -e /etc/systemd/system/mosquitto.service ]; then
        as_root ln -s /dev/null /etc/systemd/system/mosquitto.service
    fi
    install_packages "the tests of the MQTT bridge" mosquitto
}

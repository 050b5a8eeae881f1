# shellcheck shell=bash
# Programs of others on the map services: what lints the description of the API, and GIS clients that read every collection.
# They get services of their own, with the example region in a throw-away database.

SPECTRAL=@stoplight/spectral-cli@6.16.3
CESIUM="gltf-validator@2.0.0-dev.3.10 cesium@1.140.0 playwright-core@1.62.0"

# verify_clients: starts the services, asks each client, stops them.
verify_clients() {
    local port address failed=
    need_gis_clients
    port=$(free_port clients-map 18082)
    start_example_map clients "$port"
    step clients "loading made-up houses with roofs"
    AREAAL_DB_URL=${AREAAL_DB_URL%/*}/clients run_ingest_command import "$ROOT/tools/clients/houses.city.json" --dataset houses \
        --classification public >>"$LOG/clients.log" 2>&1 || fail "the houses could not be loaded; see $LOG/clients.log"
    address=http://127.0.0.1:$port/ogc/v1
    verify_api "$address" || failed="$failed the API's description;"
    verify_reader gdal "$address" || failed="$failed GDAL;"
    verify_reader qgis "$address" || failed="$failed QGIS;"
    verify_tiles3d "$address" buildings tiles3d.png || failed="$failed 3D tiles;"
    verify_tiles3d "$address" building tiles3d-roofs.png || failed="$failed 3D tiles of roofs;"
    stop_process clients-map
    [ -z "$failed" ] || fail "at fault:$failed see $LOG/clients.log"
}

# verify_api ADDRESS: the description of the API by Spectral's rules for OpenAPI, and by ours for the Dutch design rules.
verify_api() {
    step clients "linting openapi.json with Spectral"
    curl -fsS -o "$VAR/openapi.json" "$1/openapi.json" || return 1
    if npx --yes "$SPECTRAL" lint --ruleset "$ROOT/tools/clients/api-rules.yaml" --fail-severity error --quiet \
        "$VAR/openapi.json" >>"$LOG/clients.log" 2>&1; then
        step clients "Spectral: 0 errors"
    else
        tail -n 20 "$LOG/clients.log"
        return 1
    fi
}

# verify_reader gdal|qgis ADDRESS
verify_reader() {
    step clients "reading every collection with $1"
    /usr/bin/python3 "$ROOT/tools/clients/read_collections.py" "$1" "$2" 2>>"$LOG/clients.log" | tee -a "$LOG/clients.log"
    return "${PIPESTATUS[0]}"
}

# verify_tiles3d ADDRESS COLLECTION PICTURE: every tile by gltf-validator, and a drawing of them by Cesium beside the log folder.
verify_tiles3d() {
    step clients "validating and drawing the 3D tiles of $2"
    # shellcheck disable=SC2086 # the packages are words
    npm install --prefix "$VAR/clients" --no-save --no-audit --no-fund --loglevel=error $CESIUM >>"$LOG/clients.log" 2>&1 ||
        return 1
    node "$ROOT/tools/clients/tiles3d.mjs" "$VAR/clients" "$1" "$2" "$VAR/$3" 2>>"$LOG/clients.log" |
        tee -a "$LOG/clients.log"
    return "${PIPESTATUS[0]}"
}

need_gis_clients() {
    /usr/bin/python3 -c 'import osgeo.ogr, qgis.core' 2>/dev/null ||
        install_packages "the GIS clients" gdal-bin python3-gdal python3-qgis
}

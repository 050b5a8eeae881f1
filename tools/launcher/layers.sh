# shellcheck shell=bash
# Large files in a small memory: files of 2 GB are made, imported in a heap of 512 MiB and deleted again.

# verify_layers [--megabytes N] [--formats geojson,geojson-sequence,geopackage,flatgeobuf] [--again yes]
verify_layers() {
    bench_build ingest
    step layers "importing files of 2 GB in a heap of 512 MiB (takes some twenty minutes and 20 GB of disk)"
    run_test_class ingest -Xmx512m nl.areaal.ingest.large.LargeFilesCheck --folder "$VAR/large" "$@" ||
        fail "a large file could not be imported whole; see the lines above"
    step layers "every feature of every file is in the store"
}

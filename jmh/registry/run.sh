#!/bin/sh
# Classifies a registry of ROWS clients (default: 5.6 million) with the library and with DuckDB in
# turn, compares what both wrote row by row, and keeps times and memory in jmh/results.
#
#   jmh/registry/run.sh [ROWS]
#
# REGISTRY_DIR=FOLDER is where the files go (default: jmh/target/registry; some 6 GB for 5.6 million).
# RESULTS=FOLDER keeps the figures elsewhere: for trying something out.
set -eu
cd "$(dirname "$0")/../.."
rows=${1:-5600000}
target=jmh/target
mkdir -p "${RESULTS:-jmh/results}"
if [ ! -f $target/benchmarks.classpath ] ||
  [ -n "$(find jmh/src jmh/pom.xml rules-lib/*/src rules/packs -newer $target/benchmarks.classpath -type f | head -1)" ]; then
  echo "building" >&2
  mvn -q -B process-classes -pl jmh -am
  touch $target/benchmarks.classpath
fi
java -cp "$target/classes:$(cat $target/benchmarks.classpath)" \
  fi.nelikentta.jmh.registry.RegistryRun "$PWD" "$rows" "${REGISTRY_DIR:-$target/registry}" \
  "${RESULTS:-jmh/results}" "$(date +%F)"

#!/bin/sh
# Classifies a registry of ROWS clients (default: 5.6 million) with the library and with DuckDB in
# turn, compares what both wrote row by row, and keeps times and memory in jmh/results.
#
#   jmh/registry/run.sh [ROWS]
#
# REGISTRY_DIR=FOLDER is where the files on the disk go (default: jmh/target/registry; some 6 GB for
# 5.6 million), REGISTRY_MEMORY=FOLDER those in memory (default: in /dev/shm, where Linux has it).
# NOTE="…" goes into the results: what a reader must know of the circumstances.
# RESULTS=FOLDER keeps the figures elsewhere: for trying something out.
set -eu
cd "$(dirname "$0")/../.."
rows=${1:-5600000}
target=jmh/target
mkdir -p "${RESULTS:-jmh/results}"
memory=${REGISTRY_MEMORY:-}
if [ -z "$memory" ]; then
  [ -d /dev/shm ] || { echo "There is no /dev/shm. Try: REGISTRY_MEMORY=FOLDER in memory." >&2; exit 3; }
  memory=/dev/shm/nelikentta-registry
  trap 'rm -rf "$memory"' EXIT
  trap 'exit 130' INT TERM
fi
if [ ! -f $target/benchmarks.classpath ] ||
  [ -n "$(find jmh/src jmh/pom.xml rules-lib/*/src rules/packs -newer $target/benchmarks.classpath -type f | head -1)" ]; then
  echo "building" >&2
  mvn -q -B process-classes -pl jmh -am
  touch $target/benchmarks.classpath
fi
rules-lib/bin/nelikentta classify fixtures/registry/synthea.csv --out - >/dev/null
java -cp "$target/classes:$(cat $target/benchmarks.classpath)" \
  fi.nelikentta.jmh.registry.RegistryRun "$PWD" "$rows" "$memory" "${REGISTRY_DIR:-$target/registry}" \
  "${RESULTS:-jmh/results}" "$(date +%F)" "${NOTE:-}"
if [ -z "${RESULTS:-}" ]; then
  java -cp "$target/classes:$(cat $target/benchmarks.classpath)" fi.nelikentta.jmh.results.ResultsPage jmh/results
fi

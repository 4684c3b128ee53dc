#!/bin/sh
# Makes the population report of a registry of ROWS clients (default: 5.6 million) in one pass, opens it OPENINGS times
# (default: 5; 0 opens nothing) in a fresh Chromium, and keeps size and times in jmh/results. Fails where the page is too large.
#
#   jmh/registry/report.sh [ROWS [OPENINGS]]
#
# REGISTRY_DIR=FOLDER is where the files go (default: jmh/target/registry; some 4 GB for 5.6 million).
# NOTE="…" goes into the results: what a reader must know of the circumstances.
# RESULTS=FOLDER keeps the figures elsewhere: for trying something out.
set -eu
cd "$(dirname "$0")/../.."
rows=${1:-5600000}
target=jmh/target
results=${RESULTS:-jmh/results}
mkdir -p "$results"
if [ ! -f $target/benchmarks.classpath ] ||
  [ -n "$(find jmh/src jmh/pom.xml rules-lib/*/src rules/packs -newer $target/benchmarks.classpath -type f | head -1)" ]; then
  echo "building" >&2
  mvn -q -B process-classes -pl jmh -am
  touch $target/benchmarks.classpath
fi
java -cp "$target/classes:$(cat $target/benchmarks.classpath)" \
  fi.nelikentta.jmh.registry.ReportRun "$PWD" "$rows" "${2:-5}" "${REGISTRY_DIR:-$target/registry}" "$results" \
  "$(date +%F)" "${NOTE:-}"
if [ -z "${RESULTS:-}" ]; then
  java -cp "$target/classes:$(cat $target/benchmarks.classpath)" fi.nelikentta.jmh.results.ResultsPage "$results"
fi

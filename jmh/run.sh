#!/bin/sh
# Runs benchmarks and keeps what they gave, with the machine, in jmh/results.
#
#   jmh/run.sh quick                       what must hold, a line each: less than five minutes
#   jmh/run.sh all                         every benchmark, then quick: some 25 minutes
#   jmh/run.sh BENCHMARK [JMH OPTION…]     one class, e.g. OneClientBenchmark -p name=value
#   jmh/run.sh page                        only the page, from the files that are there
#
# NOTE="…" goes into the results: what a reader must know of the circumstances.
# RESULTS=FOLDER keeps them elsewhere: for trying something out.
set -eu
cd "$(dirname "$0")/.."

target=jmh/target
results=${RESULTS:-jmh/results}

build() {
  if [ ! -f $target/benchmarks.classpath ] ||
    [ -n "$(find jmh/src jmh/pom.xml rules-lib/*/src fixtures/packs/county -newer $target/benchmarks.classpath -type f | head -1)" ]; then
    echo "building" >&2
    mvn -q -B process-classes -pl jmh -am
    touch $target/benchmarks.classpath
  fi
}

run() {
  benchmark=$1
  shift
  # The first answer is an embedder's: without the peers on the class path.
  case $benchmark in
    FirstAnswerBenchmark) path=$(cat $target/library.classpath) ;;
    *) path=$(cat $target/benchmarks.classpath) ;;
  esac
  java -cp "$target/classes:$path" org.openjdk.jmh.Main "fi.nelikentta.jmh.*\\.$benchmark\\." \
    -foe true -prof gc -prof fi.nelikentta.jmh.results.CpuProfiler \
    -rf json -rff "$target/$benchmark.json" "$@"
  options=""
  [ $# -eq 0 ] || options=" $*"
  mkdir -p $results
  java -cp "$target/classes:$path" fi.nelikentta.jmh.results.RecordRun "$benchmark" "$target/$benchmark.json" \
    "$results/$benchmark.json" "jmh/run.sh $benchmark$options" "$(date +%F)" "${NOTE:-}"
  page
}

quick() {
  mkdir -p $results
  java -cp "$target/classes:$(cat $target/benchmarks.classpath)" fi.nelikentta.jmh.results.Quick \
    $results "$(date +%F)" "${NOTE:-}"
  page
}

page() {
  java -cp "$target/classes:$(cat $target/benchmarks.classpath)" \
    fi.nelikentta.jmh.results.ResultsPage $results
}

case ${1:-} in
  "" | -h | --help)
    sed -n '2,10s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
  quick)
    build
    quick
    ;;
  all)
    build
    for file in $(find jmh/src/main/java -name '*Benchmark.java' | sort); do
      run "$(basename "$file" .java)"
    done
    quick
    ;;
  page)
    build
    page
    ;;
  *)
    build
    run "$@"
    ;;
esac

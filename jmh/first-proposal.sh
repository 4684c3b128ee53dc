#!/bin/sh
# Question: how long does a fresh JVM take from the reference pack's folder to its first proposal?
#
#   jmh/first-proposal.sh [RUNS]     RUNS runs of each command, in turn; 11 unless told
#
# Prints the median of each command's wall time beside its target. The targets are for two free
# processors: on a busy machine a bare JVM's time, printed last, says how busy.
set -eu
cd "$(dirname "$0")/.."

runs=${1:-11}
case $runs in
  '' | 0 | *[!0-9]*)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

set -- explain fixtures/personas/aino.json --pack rules/packs/asiakkuus --date 2026-11-22
# Builds what is missing, and fills the machine's file cache.
rules-lib/bin/nelikentta "$@" >/dev/null
java -jar rules-lib/cli/target/nelikentta.jar "$@" >/dev/null

timed() {
  kept=$times/$1
  shift
  from=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - from) / 1000000)) >>"$kept"
}

run=0
while [ $run -lt "$runs" ]; do
  timed plain java -jar rules-lib/cli/target/nelikentta.jar "$@"
  timed launcher rules-lib/bin/nelikentta "$@"
  timed bare java -version
  run=$((run + 1))
done

median() {
  sort -n "$times/$1" | sed -n "$(((runs + 1) / 2))p"
}

tell() {
  measured=$(median "$1")
  verdict=ok
  [ "$measured" -le "$3" ] || verdict=short
  echo "first proposal, $2: $measured ms, target $3 ms, $verdict"
}

tell plain "plain java -jar" 1200
tell launcher "through the launcher" 500
echo "(a bare JVM: $(median bare) ms)"

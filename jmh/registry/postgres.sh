#!/bin/sh
# Question: how many rows a second does classify read from PostgreSQL and write back, beside what the server takes by itself?
#
#   jmh/registry/postgres.sh [ROWS] [PAGE]     ROWS clients of the county pack, 5,000,000 unless told; the figures go to PAGE too
#
# Starts a PostgreSQL of its own out of the machine's (Debian: apt-get install postgresql) with its usual settings but
# max_wal_size, on a free port, and removes it at the end. The command line has 256 MB of memory.
set -eu
cd "$(dirname "$0")/../.."

rows=${1:-5000000}
page=${2:-}
case $rows in
  '' | *[!0-9]*)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
bin=$(find /usr/lib/postgresql -name initdb -path '*/bin/*' 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "NOT MEASURED: there is no PostgreSQL here. Try: apt-get install postgresql" >&2; exit 3; }
bin=$(dirname "$bin")
as=
[ "$(id -u)" != 0 ] || as="setpriv --reuid=postgres --regid=postgres --clear-groups"
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/data" "$work/socket"
[ -z "$as" ] || chown postgres:postgres "$work/data" "$work/socket"
port=$((20000 + $$ % 20000))

cleanup() {
  (cd / && $as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

(
  cd /
  $as "$bin/initdb" -D "$work/data" -U nelikentta -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  $as "$bin/pg_ctl" -D "$work/data" -w -l "$work/data/log" -o "-p $port -k $work/socket -c max_wal_size=8GB" start >/dev/null
)
sql() { "$bin/psql" -qAt -h localhost -p "$port" -U nelikentta -d postgres -v ON_ERROR_STOP=1 "$@"; }
now() { date +%s%N; }
# Processor time, in hundredths of a second: of the server's sessions once they are closed, and of this script's commands.
postmaster=$(head -1 "$work/data/postmaster.pid")
server_ticks() { awk '{ print $16 + $17 }' "/proc/$postmaster/stat"; }
client_ticks() { awk '{ print $16 + $17 }' "/proc/$$/stat"; }
# What the server's processes do, five times a second: number, state, processor time.
watch() {
  while sleep 0.2; do
    sed 's/ *$//; s|[0-9]\{1,\}|/proc/&/stat|g' "/proc/$postmaster/task/$postmaster/children" |
      xargs awk '{ number = $1; sub(/^.*\) /, ""); print number, $1, $12 + $13 }' 2>/dev/null || true
  done
}
# The session that works most: its processor time in hundredths, and in how many of a hundred looks it did not wait for its client.
busiest() {
  awk '{ looks[$1]++; busy[$1] += $2 != "S"; ticks[$1] = $3; if (ticks[$1] > ticks[most]) most = $1 }
    END { printf "%d %d", ticks[most], looks[most] ? 100 * busy[most] / looks[most] : 0 }' "$work/looks"
}
took= share=0
timed() { # COMMAND…: its seconds, in thousandths, are in took; processor time in served and used, of the busiest session in most
  watch >"$work/looks" &
  watcher=$!
  from=$(now) served=$(server_ticks) used=$(client_ticks)
  "$@"
  took=$((($(now) - from) / 1000000))
  sleep 1 # until the server has seen its sessions end
  served=$(($(server_ticks) - served)) used=$(($(client_ticks) - used))
  kill "$watcher"
  wait "$watcher" 2>/dev/null || true
  share=$(busiest)
  most=${share% *} share=${share#* }
}
line() { # WHAT
  printf '%-62s %5s.%s s %8d rows/s %4d s %4d s %4d s %4d %%\n' "$1" $((took / 1000)) $(((took % 1000) / 100)) $((rows * 1000 / (took + 1))) \
    $((used / 100)) $((served / 100)) $((most / 100)) "$share" | tee -a "$work/lines"
}

# One draw a client and column, so that the registry is the same wherever it is made.
sql <<SQL
CREATE FUNCTION d(n int, salt int, below int) RETURNS int LANGUAGE sql IMMUTABLE
  AS 'SELECT (hashint8extended(n, salt) & 2147483647)::int % below';
CREATE TABLE registry AS SELECT
  'c' || n AS clientid, d(n, 1, 100) AS ageyears, d(n, 2, 8) AS longtermconditions, nullif(d(n, 3, 16), 15) AS regularmedicines,
  d(n, 4, 4) = 0 AS highriskmedicine, d(n, 5, 6) AS emergencyvisits, d(n, 6, 30) AS hospitaldays, d(n, 7, 7) AS servicesinuse,
  d(n, 8, 2) = 0 AS careplaninplace, 30 + d(n, 9, 600) / 10.0::float8 AS glycatedhaemoglobin,
  nullif(d(n, 10, 120), 0)::float8 AS filtrationrate,
  CASE d(n, 11, 4) WHEN 0 THEN '{}'::text[] WHEN 1 THEN '{E11}' WHEN 2 THEN '{I50,N18}' END AS diagnoses,
  (ARRAY['none', 'planned', 'open', 'urgent'])[1 + d(n, 12, 4)] AS referral, nullif(d(n, 13, 11), 0) AS managesdailylife,
  nullif(d(n, 14, 11), 0) AS dailylifeasseen, d(n, 15, 3) = 0 AS livesalone, nullif(d(n, 16, 3), 0) = 1 AS hassomeonetoturnto,
  (ARRAY['excellent', 'good', 'fair', 'poor'])[1 + d(n, 17, 5)] AS selfratedhealth,
  (ARRAY['own', 'rented', 'temporary', 'none'])[1 + d(n, 18, 4)] AS housing,
  (ARRAY['easily', 'with-difficulty', 'not'])[1 + d(n, 19, 3)] AS walks400metres,
  CASE d(n, 20, 3) WHEN 0 THEN '{}'::text[] WHEN 1 THEN '{money,future}' END AS worries, d(n, 21, 12)::float8 AS sleephours,
  d(n, 22, 2) = 0 AS incomecoversneeds, d(n, 23, 50) = 0 AS urgentassessmentrunning
FROM generate_series(1, $rows) n;
VACUUM ANALYZE registry;
SQL
echo "SELECT * FROM registry" >"$work/q.sql"
url="jdbc:postgresql://localhost:$port/postgres?user=nelikentta"
classify() {
  NELIKENTTA_JAVA_OPTS=-Xmx256m rules-lib/bin/nelikentta classify --jdbc "$url" --query "$work/q.sql" \
    --pack fixtures/packs/county --date 2026-11-22 "$@" >"$work/said" || { cat "$work/said"; return 1; }
}
copy_out() { sql -c "COPY registry TO STDOUT" >/dev/null; }
# What the figures of a run that writes back say of the target.
verdict() { # WHAT
  rate=$((rows * 1000 / (took + 1)))
  if [ "$rate" -ge 150000 ]; then
    printf '%s: %d rows/s, at least the 150000 asked for.\n' "$1" "$rate"
  else
    printf '%s: %d rows/s. The session that writes is at work %d %% of the time, and was on a processor for %d %% of the run.\n' \
      "$1" "$rate" "$share" $((most * 1000 / (took + 1)))
  fi >>"$work/verdicts"
}
copy_in() { sql -c "COPY plain FROM STDIN" <"$work/proposals.tsv"; }

rules-lib/bin/nelikentta --version >/dev/null
{
  echo "$rows rows of 24 columns, PostgreSQL $(sql -c 'SHOW server_version'), $(nproc) processors for server and client, -Xmx256m"
  echo "time, rows a second; processor time of the client, of all the server's sessions, of its busiest session, and how much of the time"
  echo "that session is at work rather than waiting for its client"
} | tee "$work/lines"
timed copy_out
line "the server alone, COPY of the registry to nowhere"
timed classify
line "classify, read only"
timed classify --out "$work/proposals.csv"
line "classify, read, to a CSV file"
timed classify --out "$url#proposals"
line "classify, read and written back, a new table"
verdict "New table"
[ "$(sql -c 'SELECT count(*) FROM proposals')" = "$rows" ] || { echo "rows were lost" >&2; exit 1; }
timed classify --out "$url#proposals"
line "classify, read and written back, every row there already"
verdict "Every row there already"
[ "$(sql -c 'SELECT count(*) FROM proposals')" = "$rows" ] || { echo "rows were lost" >&2; exit 1; }
sql -c "COPY proposals TO STDOUT" >"$work/proposals.tsv"
sql -c "DROP TABLE proposals" -c "VACUUM"
sql -c "CREATE TABLE plain (clientid text, outcome text, strategy text, complexity int, copingdifficulty int, complexityknown float8,
  copingdifficultyknown float8, firm bool, possible text[], tags text[], evidence text[], missing text[], reason text,
  evaluationdate date, pack text, PRIMARY KEY (clientid, evaluationdate))"
timed copy_in
line "the server alone, COPY of the same proposals into such a table"
cat "$work/verdicts" | tee -a "$work/lines"

if [ -n "$page" ]; then
  {
    printf '# From PostgreSQL and back\n\n`jmh/registry/postgres.sh %s`, %s; %s\n\n```text\n' "$rows" "$(date +%F)" \
      "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GB"
    cat "$work/lines"
    printf '```\n'
  } >"$page"
fi

#!/usr/bin/env bash
# Seconds from the command to the first page that is ready, and memory then: first start, second start, after kill -9; and
# with the jar taken apart, without and with an archive of loaded classes (AppCDS) that the run before leaves.
# Run from the project after "mvn package -DskipTests": bash src/bench/start.sh [java options]
set -euo pipefail
jar=$(ls target/guichet-ouvert-*.jar | head -n 1)
program=$jar
data=$(mktemp -d)
port=18080
trap 'kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$data"' EXIT

start() { # $1: what this start is; the rest: java options
	local what=$1; shift
	local begin; begin=$(date +%s.%N)
	java "$@" -jar "$program" --server.port=$port --guichet.data-dir="$data/folder" >"$data/log" 2>&1 &
	pid=$!
	until curl --silent --fail --output /dev/null "http://localhost:$port/actuator/health/readiness"; do
		kill -0 "$pid" 2>/dev/null || { cat "$data/log"; exit 1; }
		sleep 0.1
	done
	local code; code=$(curl --silent --output /dev/null --write-out '%{http_code}' "http://localhost:$port/")
	local end; end=$(date +%s.%N)
	printf '%-34s %5.1f s   home page %s   JVM %4d MB\n' "$what" "$(echo "$end - $begin" | bc)" "$code" \
		"$(( $(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024 ))"
}

start "first start" "$@"
kill "$pid"; wait "$pid" || true
start "second start" "$@"
kill -9 "$pid"; wait "$pid" 2>/dev/null || true
start "after kill -9" "$@"
kill "$pid"; wait "$pid" || true
java -Djarmode=tools -jar "$jar" extract --destination "$data/site" >/dev/null
program="$data/site/$(basename "$jar")"
start "taken apart, leaves the archive" -XX:ArchiveClassesAtExit="$data/classes.jsa" "$@"
kill "$pid"; wait "$pid" || true
start "taken apart, with the archive" -XX:SharedArchiveFile="$data/classes.jsa" "$@"

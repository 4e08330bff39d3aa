#!/usr/bin/env bash
# Requests a second and times of each page with 5,000 services: kept pages (warm), beside a static file of the same bytes from
# the same Tomcat, and pages made anew for each request (cold: a cookie passes by the kept ones) at 20 requests a second.
# Run from the project after "mvn package -DskipTests" (tests compiled): bash src/bench/pages.sh [rows] [java options]
set -euo pipefail
rows=${1:-5000}
[ $# -gt 0 ] && shift
seconds=${SECONDS_EACH:-8}
connections=${CONNECTIONS:-4}
jar=$(ls "$PWD"/target/guichet-ouvert-*.jar | head -n 1)
work=$(mktemp -d)
port=18081
trap 'kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
fastcsv=$(find "$HOME/.m2/repository/de/siegmar/fastcsv" -name 'fastcsv-*.jar' | sort | tail -n 1)
java -cp "target/test-classes:$fastcsv" org.guichetouvert.exchange.spreadsheet.GeneratedTable "$work/services.csv" "$rows" 0
java -jar "$jar" --guichet.data-dir="$work/data" --guichet.demo=false --import="$work/services.csv" >"$work/import.log"
java -Djarmode=tools -jar "$jar" extract --destination "$work/site" >/dev/null
mkdir -p "$work/files/static/bench"
java "$@" -cp "$work/site/$(basename "$jar"):$work/site/lib/*:$work/files" org.guichetouvert.GuichetOuvertApplication \
	--server.port=$port --guichet.data-dir="$work/data" --guichet.demo=false >"$work/log" 2>&1 &
pid=$!
until curl --silent --fail --output /dev/null "http://localhost:$port/actuator/health/readiness"; do
	kill -0 "$pid" || { cat "$work/log"; exit 1; }
	sleep 0.5
done
javac -d "$work" src/bench/Load.java
load() { java -cp "$work" Load "$@"; }
site=http://localhost:$port
service=$(curl --silent "$site/sitemaps/services-1.xml" | grep -o '/services/[a-z0-9-]*' | awk 'NR == 1')

for path in "/" "/recherche?q=facture+de+gaz" "/recherche?quartier=laeken" "/besoins" "/besoins/energie-impayes" "/quartiers" \
	"/quartiers/laeken" "/quartiers/laeken/guichets" "$service" "/nl$service"; do
	echo "--- $path"
	load "$site$path" 1 5 0 "Cookie: warm-up=1" >/dev/null # compiles
	printf 'cold %s' "$(load "$site$path" 2 "$seconds" 20 "Cookie: cold=1")"; echo
	load "$site$path" "$connections" 3 >/dev/null
	printf 'warm %s' "$(load "$site$path" "$connections" "$seconds")"; echo
	curl --silent "$site$path" >"$work/page.html"
	name=bench/page-$(md5sum "$work/page.html" | cut -c1-32).html
	cp "$work/page.html" "$work/files/static/$name"
	load "$site/assets/$name" "$connections" 3 >/dev/null
	printf 'file %s' "$(load "$site/assets/$name" "$connections" "$seconds")"; echo
	printf 'warm, not compressed %s' "$(LOAD_ENCODING=identity load "$site$path" "$connections" "$seconds")"; echo
	printf 'file, not compressed %s' "$(LOAD_ENCODING=identity load "$site/assets/$name" "$connections" "$seconds")"; echo
done
echo "JVM: $(( $(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024 )) MB"

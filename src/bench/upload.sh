#!/usr/bin/env bash
# How long visitors wait for pages while a coordinator imports a table in the browser: p50 and p95 before, while it is read, while
# it is written, and while it is undone. Run from the project after "mvn package -DskipTests" (tests compiled):
# bash src/bench/upload.sh [rows]
set -euo pipefail
rows=${1:-100000}
jar=$(ls "$PWD"/target/guichet-ouvert-*.jar | head -n 1)
work=$(mktemp -d)
port=18082
site=http://localhost:$port
trap 'kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
fastcsv=$(find "$HOME/.m2/repository/de/siegmar/fastcsv" -name 'fastcsv-*.jar' | sort | tail -n 1)
java -cp "target/test-classes:$fastcsv" org.guichetouvert.exchange.spreadsheet.GeneratedTable "$work/services.csv" "$rows" 20
java -Xmx700m -jar "$jar" --server.port=$port --guichet.data-dir="$work/data" --guichet.public-url=$site >"$work/log" 2>&1 &
pid=$!
until curl --silent --fail --output /dev/null "$site/actuator/health/readiness"; do
	kill -0 "$pid" || { cat "$work/log"; exit 1; }
	sleep 1
done
javac -d "$work" src/bench/Load.java
ask() { curl --silent --cookie "$work/jar" --cookie-jar "$work/jar" "$@"; }
token() { sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1; }

# the first administrator, by the link that the start prints
link=$(grep --only-matching "$site/[^ ]*" "$work/log" | grep connexion | head -n 1)
page=$(ask "$link")
secret=$(sed -n 's/.*name="jeton"[^>]*value="\([^"]*\)".*/\1/p' <<<"$page" | head -n 1)
ask --output /dev/null --data-urlencode "jeton=$secret" --data-urlencode "email=mesure@example.org" --data-urlencode "function=administration" \
	"$site/connexion/premier"
csrf=$(ask "$site/coordination/importer" | token)
[ -n "$csrf" ] || { echo "not signed in"; exit 1; }

load() {
	for path in "/" "/quartiers/laeken" "/recherche?q=facture+de+gaz"; do
		printf '%-12s %-28s' "$1" "$path"
		java -cp "$work" Load "$site$path" 2 "${SECONDS_EACH:-8}" 10
	done
}
state() { ask "$import" | grep --only-matching --max-count 1 'import-progress\|import-apply\|id="did"\|panel--warning' || true; }
expect() {
	ask --output "$work/page" "$import"
	grep --quiet "$1" "$work/page" || { echo "$2"; exit 1; }
}
while_it_runs() {
	local begin=$SECONDS
	sleep 2
	load "$1"
	while [ "$(state)" = import-progress ]; do sleep 2; done
	echo "$1: $((SECONDS - begin)) s at most"
}

load before >/dev/null
load before
import=$(ask --output /dev/null --write-out '%{redirect_url}' --form "_csrf=$csrf" --form "source=mesure" --form "fichier=@$work/services.csv" \
	"$site/coordination/importer")
while_it_runs reading
csrf=$(ask "$import" | token)
ask --output /dev/null --data-urlencode "_csrf=$csrf" "$import/appliquer"
while_it_runs writing
expect 'id="did"' "not written"
csrf=$(ask "$import/annuler" | token)
ask --output /dev/null --data-urlencode "_csrf=$csrf" "$import/annuler"
while_it_runs undoing
expect 'id="stays"' "not taken back"
load after
echo "JVM: $(( $(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024 )) MB; load: $(cut -d ' ' -f 1-3 /proc/loadavg)"

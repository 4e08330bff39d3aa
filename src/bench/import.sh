#!/usr/bin/env bash
# Rows per second of an import, new and again, with a heap of 300 MB.
# Run from the project after "mvn package -DskipTests" (tests compiled): bash src/bench/import.sh [rows] [faults]
set -euo pipefail
rows=${1:-5000}
faults=${2:-20}
jar=$(ls target/guichet-ouvert-*.jar | head -n 1)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
fastcsv=$(find "$HOME/.m2/repository/de/siegmar/fastcsv" -name 'fastcsv-*.jar' | sort | tail -n 1)
java -cp "target/test-classes:$fastcsv" org.guichetouvert.exchange.spreadsheet.GeneratedTable "$data/services.csv" "$rows" "$faults"
for run in first again; do
	echo "--- $run"
	java -Xmx300m -jar "$jar" --guichet.data-dir="$data/folder" --guichet.demo=false --import="$data/services.csv" |
		grep --extended-regexp 'lignes|ajout|modif|inchang|refus|conflit|douteu|Import n'
done

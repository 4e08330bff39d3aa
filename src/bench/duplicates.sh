#!/usr/bin/env bash
# How long it takes to find what stands twice among generated services.
# Run from the project after "mvn compile": bash src/bench/duplicates.sh [services]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -proc:none -nowarn -encoding UTF-8 -d "$work" -cp target/classes src/bench/java/org/guichetouvert/duplicates/PairsMeasure.java 2>/dev/null
java -cp "$work:target/classes" org.guichetouvert.duplicates.PairsMeasure "${1:-10000}"

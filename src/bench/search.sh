#!/usr/bin/env bash
# Searches a second and their times over a generated catalogue, beside PostgreSQL's full text over the same rows; prints Markdown.
# Run from the project after "mvn package -DskipTests": bash src/bench/search.sh [services] [java options of the search]
# BENCH_DATA=FOLDER keeps data (and takes it again, without a new import); BENCH_SECONDS for each figure; BENCH_POSTGRES=false
# leaves the comparison out. OpenSearch instead of Lucene: SPRING_PROFILES_ACTIVE=opensearch and the settings of its node.
set -euo pipefail
services=${1:-1000}
[ $# -gt 0 ] && shift
jar=$(ls "$PWD"/target/guichet-ouvert-*.jar | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${BENCH_DATA:-$work/data}
java -Djarmode=tools -jar "$jar" extract --destination "$work/site" >/dev/null
classpath="$work/classes:$work/site/$(basename "$jar"):$work/site/lib/*"
mkdir "$work/classes"
# what needs JMH is compiled by the profile of the build only
grep --recursive --files-without-match org.openjdk.jmh src/bench/java |
	xargs javac -proc:none -encoding UTF-8 -d "$work/classes" -cp "$classpath"
if [ ! -f "$data/imported-$services" ]; then
	java -cp "$classpath" org.guichetouvert.bench.GeneratedCatalogue "$work/catalogue.csv" "$services"
	SPRING_PROFILES_ACTIVE='' java -Xmx600m -jar "$jar" --guichet.data-dir="$data" --guichet.demo=false --import="$work/catalogue.csv"
	touch "$data/imported-$services"
fi
java "$@" -cp "$classpath" org.guichetouvert.search.SearchMeasure "$data" src/test/resources/search/understanding.csv \
	"${BENCH_SECONDS:-10}" "${BENCH_POSTGRES:-true}"

#!/bin/sh
# Builds the shipped norms of the five IPIP-NEO-300 domains again:  norms/building/build-ipip-neo-300.sh SCORES.csv.gz FOLDER
# SCORES.csv.gz has the columns country, sex, age, N, E, O, A, C: 307,313 people, derived from Johnson's public OSF repository.
# The tables are written to FOLDER with a picture for each domain; the same file gives the same tables.
set -eu
[ $# -eq 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
common="--raw N,E,O,A,C --age age --group sex --method sinh-arcsinh --minimum 60 --maximum 300 --leave-out-impossible --step 5"
"${STATION:-$here/../../station}" norms build --scores "$1" $common --ages 16-65 --degree 5 \
  --about "$here/ipip-neo-300-world.json" --out "$2/ipip-neo-300-domains-world-1.json" --picture "$2/ipip-neo-300-domains-world-1.svg"
"${STATION:-$here/../../station}" norms build --scores "$1" $common --where country=China --ages 16-39 --cells 16-19,20-24,25-29,30-39 \
  --smallest-cell 40 --degree 1 --about "$here/ipip-neo-300-china-label.json" --out "$2/ipip-neo-300-domains-china-label-1.json" \
  --picture "$2/ipip-neo-300-domains-china-label-1.svg"

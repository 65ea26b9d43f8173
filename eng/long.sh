#!/usr/bin/env bash
# The long part of ./check: many cases a property, mutation of the core, benchmarks. Results go to bench/results.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
status=0

echo "== properties, a million cases each"
CsCheck_Iter=1000000 dotnet run --no-build --project tests/Tonsure.Tests -- -noColor -namespace Tonsure.Tests.Quantities | tail -n 8 | tee bench/results/properties.txt
[[ ${PIPESTATUS[0]} == 0 ]] || status=1

echo "== parsers of documents and of the record, a million mutations each"
TONSURE_TEST_ITERATIONS=1000000 dotnet run --no-build --project tests/Tonsure.Tests -- -noColor -class '*ParserFuzzTests' | tail -n 8 | tee bench/results/fuzz.txt
[[ ${PIPESTATUS[0]} == 0 ]] || status=1

echo "== mutation of quantities, grid and accounting"
(cd tests/Tonsure.Tests && CsCheck_Iter=50 dotnet stryker --config-file ../../eng/stryker.json) | tail -n 30 | tee bench/results/mutation.txt
[[ ${PIPESTATUS[0]} == 0 ]] || status=1

echo "== benchmarks"
dotnet run -c Release --project bench/Tonsure.Bench -- overhead || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- ledger || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- forecast || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- record || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- grid-store || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- planner || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- serve || status=1
dotnet run -c Release --project bench/Tonsure.Bench -- serve --activities 100000 --soak-minutes 10 || status=1

echo "== forecasts, replayed"
{
  echo '# Backtest of the forecasts'
  echo
  echo "$(date -u +%F): \`tonsure grid backtest --data ../shared/data\`, with the figures known at once and two, six and 24 hours late. CarbonCast's are not delayed."
  for delay in 0 2 6 24; do
    printf '\n```\n'
    ./tonsure grid backtest --data "${TONSURE_SHARED:-../shared}/data" --delay-h "$delay" | sed 's/ *$//' || status=1
    echo '```'
  done
} >bench/results/backtest.md
exit "$status"

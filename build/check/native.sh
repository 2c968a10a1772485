#!/usr/bin/env bash
# A Native AOT program publishes without any warning and does what it does elsewhere.
set -euo pipefail
if ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  (apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev) ||
    { echo "Native AOT needs a linker: install clang and zlib1g-dev."; exit 1; }
fi

out=$PWD/artifacts/check/native
rm -rf "$out"
dotnet publish tests/Aot.Tests -c Release -o "$out" | tee "$out.log"
if grep -E ': (warning|error) ' "$out.log"; then
  exit 1
fi
"$out/Mirascope.Gen.Aot" | diff tests/Package.Tests/expected.txt -

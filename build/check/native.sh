#!/usr/bin/env bash
# A Native AOT program publishes without any warning and does what it does elsewhere.
set -euo pipefail
install() {
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update && $sudo apt-get install -y --no-install-recommends "$@"
}

# Not every compiler version asks for zlib, so the publish below has the last word on that one.
[ -e /usr/include/zlib.h ] || install zlib1g-dev || true
command -v clang >/dev/null || command -v gcc >/dev/null || install clang ||
  { echo "Native AOT needs a linker: install clang and zlib1g-dev."; exit 1; }

out=$PWD/artifacts/check/native
log=$PWD/artifacts/check/publish.log
rm -rf "$out"
dotnet publish tests/Aot.Tests -c Release -o "$out" | tee "$log"
if grep -E ': (warning|error) ' "$log"; then
  exit 1
fi
"$out/Mirascope.Gen.Aot" | diff tests/Package.Tests/expected.txt -

#!/usr/bin/env bash
# Everything that must hold before a change lands. Needs the .NET SDK; the native check installs a linker where there is none.
# Each check's output goes to artifacts/check/, the last line here is `N passed, N failed`: tests counted one by one, every other
# check as one. Exits with 1 where anything failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
source build/check/report.sh

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off
# A check never calls a provider: without a key the samples use the embedded one.
for name in $(compgen -e | grep -E '_(API_KEY|AUTH_TOKEN|BASE_URL|ORG_ID|PROJECT_ID)$|^AWS_'); do
  unset "$name"
done

check "format" dotnet format whitespace --folder . --verify-no-changes --exclude bin obj artifacts
check "build" dotnet build Mirascope.Gen.sln -c Release || finish
count_tests "tests" dotnet test

data=../shared
if [ -d "$data/vectors" ]; then
  source build/check/conformance.sh
else
  echo "skip conformance: no data folder beside this checkout"
fi

for sample in samples/*/*.csproj; do
  check "sample $(basename "$(dirname "$sample")")" dotnet run --project "$(dirname "$sample")" -c Release --no-build
done
# As the README says it, from source to the last line.
check "readme command" dotnet run --project samples/Quickstart

# A version of its own, so that no cache holds an older package under the same name.
version=0.1.0-check.$(date +%s)
rm -rf artifacts/check/feed
check "pack" dotnet pack Mirascope.Gen.sln -c Release --no-build -p:PackageVersion="$version" -o artifacts/check/feed
for framework in net8.0 net10.0; do
  check "package $framework" bash build/check/package.sh "$framework" "$version"
done
check "native" bash build/check/native.sh
finish

#!/usr/bin/env bash
# A project outside the repository uses the packed package from a folder: it restores, compiles without a warning and runs.
# Usage: package.sh FRAMEWORK VERSION
set -euo pipefail
framework=$1 version=$2
source=$PWD/tests/Package.Tests
feed=$PWD/artifacts/check/feed
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cp -r "$source"/Consumer.csproj "$source"/*.cs "$source"/prices "$place"
cd "$place"
dotnet build -c Release -p:ConsumerFramework="$framework" -p:ConsumerVersion="$version" -p:ConsumerFeed="$feed"
# A machine may have only the newest runtime.
DOTNET_ROLL_FORWARD=Major dotnet "bin/Release/$framework/Consumer.dll" | diff "$source/expected.txt" -

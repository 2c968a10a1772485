# The conformance command over the data beside the checkout. Sourced by check.sh.
conformance() {
  local name=$1
  shift
  check "$name" dotnet run --project tests/Conformance -c Release --no-build -- "$@" --out "$(log_of "$name").jsonl"
}

# decode ARGS...: every recording as expected, but for those that KNOWN.md argues.
decode() {
  local log status file
  log=$(log_of "decode failures")
  dotnet run --project tests/Conformance -c Release --no-build -- decode \
    --in "$data/recordings/exchanges" --expect "$data/recordings/expected" "$@" 2>"$log"
  status=$?
  cat "$log"
  [ "$status" -le 1 ] || return 1
  sed -n 's/^FAILED \([^ ]*\): .*/\1/p' "$log" | while read -r file; do
    grep -qF -- "\`$file\`" tests/Conformance/KNOWN.md || return 1
  done
}

check "decode whole" decode --out "$(log_of "decode whole").jsonl"
for pieces in 1 7 64; do
  check "decode by $pieces" decode --trickle "$pieces" --out "$(log_of "decode by $pieces").jsonl"
done
for family in framing limits; do
  conformance "sse $family" sse --in "$data/vectors/sse/$family.json" --expect "$data/vectors/sse"
done
for group in decode encode; do
  conformance "event-stream $group" event-stream --in "$data/vectors/aws-eventstream/$group.json"
done
for group in suite bedrock; do
  conformance "sigv4 $group" sigv4 --in "$data/vectors/sigv4/$group.json"
done
conformance "price golden costs" price --in "$data/catalog/golden-costs.json"

# Runs checks and counts them. Sourced by check.sh.
logs=artifacts/check
passed=0
failed=0
rm -rf "$logs" && mkdir -p "$logs"

# check NAME COMMAND...: one check, one count.
check() {
  local name=$1 start=$SECONDS log
  shift
  log=$(log_of "$name")
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok   %-34s %4ds\n' "$name" $((SECONDS - start))
    return 0
  fi
  fail "$name" "$start" "$log"
}

# count_tests NAME COMMAND...: a test run, counted by its own summary. Where the data is beside the checkout nothing may be skipped.
count_tests() {
  local name=$1 start=$SECONDS log status ok bad skipped
  shift
  log=$(log_of "$name")
  "$@" >"$log" 2>&1
  status=$?
  ok=$(summary "$log" succeeded) bad=$(summary "$log" failed) skipped=$(summary "$log" skipped)
  passed=$((passed + ok))
  failed=$((failed + bad))
  printf '     %s: %d passed, %d failed, %d skipped, %ds\n' "$name" "$ok" "$bad" "$skipped" $((SECONDS - start))
  if [ "$bad" -gt 0 ]; then
    grep -A 12 '^failed ' "$log" | head -n 120
  elif [ "$status" -ne 0 ] || [ "$ok" -eq 0 ]; then
    fail "$name" "$start" "$log"
  fi
  if [ "$skipped" -gt 0 ] && [ -d ../shared/vectors ]; then
    grep -A 3 '^skipped ' "$log" | head -n 40
    echo "The data is beside this checkout, so no test may be skipped." >"$log.skipped"
    fail "$name are all run" "$start" "$log.skipped"
  fi
}

# finish: the count, alone on the last line.
finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}

fail() {
  failed=$((failed + 1))
  printf 'FAIL %-34s %4ds\n' "$1" $((SECONDS - $2))
  tail -n 40 "$3" | sed 's/^/     /'
  return 1
}

log_of() {
  echo "$logs/${1//[^A-Za-z0-9.]/-}.log"
}

# summary LOG WORD: the number behind a word in the test platform's last summary; 0 where there is none.
summary() {
  local number
  number=$(sed -n '/^Test run summary/,$p' "$1" | sed -n "s/^ *$2: *\([0-9][0-9]*\).*/\1/p" | tail -n 1)
  echo "${number:-0}"
}

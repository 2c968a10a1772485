# The conformance command over the data beside the checkout. Sourced by check.sh.
conformance() {
  local name=$1
  shift
  check "$name" dotnet run --project tests/Conformance -c Release --no-build -- "$@" --out "$(log_of "$name").jsonl"
}

for dialect in {openai,groq,xai,deepseek,openrouter,together,perplexity}/openai-chat mistral/mistral-chat cohere/cohere-v2 openai/openai-responses anthropic/anthropic-messages google/gemini bedrock/bedrock-{converse,invoke-anthropic} ollama/ollama-chat; do
  recordings=(decode --in "$data/recordings/exchanges/$dialect" --expect "$data/recordings/expected/$dialect")
  conformance "decode $dialect whole" "${recordings[@]}"
  for pieces in 1 7 64; do
    conformance "decode $dialect by $pieces" "${recordings[@]}" --trickle "$pieces"
  done
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

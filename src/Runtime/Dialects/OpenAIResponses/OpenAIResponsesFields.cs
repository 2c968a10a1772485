using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>The words of the wire that requests are written in, encoded once.</summary>
internal static class OpenAIResponsesFields
{
    public static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    public static readonly JsonEncodedText Input = JsonEncodedText.Encode("input");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText System = JsonEncodedText.Encode("system");
    public static readonly JsonEncodedText User = JsonEncodedText.Encode("user");
    public static readonly JsonEncodedText Assistant = JsonEncodedText.Encode("assistant");
    public static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText InputText = JsonEncodedText.Encode("input_text");
    public static readonly JsonEncodedText InputImage = JsonEncodedText.Encode("input_image");
    public static readonly JsonEncodedText ImageUrl = JsonEncodedText.Encode("image_url");
    public static readonly JsonEncodedText Detail = JsonEncodedText.Encode("detail");
    public static readonly JsonEncodedText Auto = JsonEncodedText.Encode("auto");
    public static readonly JsonEncodedText InputFile = JsonEncodedText.Encode("input_file");
    public static readonly JsonEncodedText FileName = JsonEncodedText.Encode("filename");
    public static readonly JsonEncodedText FileData = JsonEncodedText.Encode("file_data");
    public static readonly JsonEncodedText FileUrl = JsonEncodedText.Encode("file_url");
    public static readonly JsonEncodedText CallId = JsonEncodedText.Encode("call_id");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Arguments = JsonEncodedText.Encode("arguments");
    public static readonly JsonEncodedText Output = JsonEncodedText.Encode("output");
    public static readonly JsonEncodedText FunctionCall = JsonEncodedText.Encode("function_call");
    public static readonly JsonEncodedText FunctionCallOutput = JsonEncodedText.Encode("function_call_output");
    public static readonly JsonEncodedText CustomToolCall = JsonEncodedText.Encode("custom_tool_call");
    public static readonly JsonEncodedText CustomToolCallOutput = JsonEncodedText.Encode("custom_tool_call_output");
    public static readonly JsonEncodedText Tools = JsonEncodedText.Encode("tools");
    public static readonly JsonEncodedText Function = JsonEncodedText.Encode("function");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText Parameters = JsonEncodedText.Encode("parameters");
    public static readonly JsonEncodedText Strict = JsonEncodedText.Encode("strict");
    public static readonly JsonEncodedText ToolChoice = JsonEncodedText.Encode("tool_choice");
    public static readonly JsonEncodedText ParallelToolCalls = JsonEncodedText.Encode("parallel_tool_calls");
    public static readonly JsonEncodedText MaxOutputTokens = JsonEncodedText.Encode("max_output_tokens");
    public static readonly JsonEncodedText Temperature = JsonEncodedText.Encode("temperature");
    public static readonly JsonEncodedText TopP = JsonEncodedText.Encode("top_p");
    public static readonly JsonEncodedText Reasoning = JsonEncodedText.Encode("reasoning");
    public static readonly JsonEncodedText Effort = JsonEncodedText.Encode("effort");
    public static readonly JsonEncodedText Summary = JsonEncodedText.Encode("summary");
    public static readonly JsonEncodedText Include = JsonEncodedText.Encode("include");
    public static readonly JsonEncodedText EncryptedReasoning = JsonEncodedText.Encode("reasoning.encrypted_content");
    public static readonly JsonEncodedText Store = JsonEncodedText.Encode("store");
    public static readonly JsonEncodedText None = JsonEncodedText.Encode("none");
    public static readonly JsonEncodedText Minimal = JsonEncodedText.Encode("minimal");
    public static readonly JsonEncodedText Low = JsonEncodedText.Encode("low");
    public static readonly JsonEncodedText Medium = JsonEncodedText.Encode("medium");
    public static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    public static readonly JsonEncodedText ExtraHigh = JsonEncodedText.Encode("xhigh");
    public static readonly JsonEncodedText Max = JsonEncodedText.Encode("max");
    public static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
    public static readonly JsonEncodedText JsonObject = JsonEncodedText.Encode("json_object");
    public static readonly JsonEncodedText JsonSchema = JsonEncodedText.Encode("json_schema");
    public static readonly JsonEncodedText Schema = JsonEncodedText.Encode("schema");
    public static readonly JsonEncodedText Stream = JsonEncodedText.Encode("stream");
    public static readonly JsonEncodedText OutputLogprobs = JsonEncodedText.Encode("message.output_text.logprobs");
    public static readonly JsonEncodedText TopLogprobs = JsonEncodedText.Encode("top_logprobs");
    public static readonly JsonEncodedText ServiceTier = JsonEncodedText.Encode("service_tier");
    public static readonly JsonEncodedText SafetyIdentifier = JsonEncodedText.Encode("safety_identifier");
    public static readonly JsonEncodedText Metadata = JsonEncodedText.Encode("metadata");
    public static readonly JsonEncodedText PromptCacheKey = JsonEncodedText.Encode("prompt_cache_key");
}

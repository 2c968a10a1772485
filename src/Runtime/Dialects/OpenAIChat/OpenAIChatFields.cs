using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>The words of the wire that requests are written in, encoded once.</summary>
internal static class OpenAIChatFields
{
    public static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    public static readonly JsonEncodedText Messages = JsonEncodedText.Encode("messages");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText System = JsonEncodedText.Encode("system");
    public static readonly JsonEncodedText User = JsonEncodedText.Encode("user");
    public static readonly JsonEncodedText Assistant = JsonEncodedText.Encode("assistant");
    public static readonly JsonEncodedText Tool = JsonEncodedText.Encode("tool");
    public static readonly JsonEncodedText ToolCallId = JsonEncodedText.Encode("tool_call_id");
    public static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    public static readonly JsonEncodedText Refusal = JsonEncodedText.Encode("refusal");
    public static readonly JsonEncodedText ReasoningContent = JsonEncodedText.Encode("reasoning_content");
    public static readonly JsonEncodedText Thinking = JsonEncodedText.Encode("thinking");
    public static readonly JsonEncodedText Signature = JsonEncodedText.Encode("signature");
    public static readonly JsonEncodedText Prefix = JsonEncodedText.Encode("prefix");
    public static readonly JsonEncodedText Audio = JsonEncodedText.Encode("audio");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText ToolCalls = JsonEncodedText.Encode("tool_calls");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText ImageUrl = JsonEncodedText.Encode("image_url");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText InputAudio = JsonEncodedText.Encode("input_audio");
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText FileName = JsonEncodedText.Encode("filename");
    public static readonly JsonEncodedText FileData = JsonEncodedText.Encode("file_data");
    public static readonly JsonEncodedText DocumentUrl = JsonEncodedText.Encode("document_url");
    public static readonly JsonEncodedText Tools = JsonEncodedText.Encode("tools");
    public static readonly JsonEncodedText Function = JsonEncodedText.Encode("function");
    public static readonly JsonEncodedText Custom = JsonEncodedText.Encode("custom");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText Parameters = JsonEncodedText.Encode("parameters");
    public static readonly JsonEncodedText Object = JsonEncodedText.Encode("object");
    public static readonly JsonEncodedText Arguments = JsonEncodedText.Encode("arguments");
    public static readonly JsonEncodedText Input = JsonEncodedText.Encode("input");
    public static readonly JsonEncodedText Strict = JsonEncodedText.Encode("strict");
    public static readonly JsonEncodedText ToolChoice = JsonEncodedText.Encode("tool_choice");
    public static readonly JsonEncodedText ParallelToolCalls = JsonEncodedText.Encode("parallel_tool_calls");
    public static readonly JsonEncodedText MaxCompletionTokens = JsonEncodedText.Encode("max_completion_tokens");
    public static readonly JsonEncodedText MaxTokens = JsonEncodedText.Encode("max_tokens");
    public static readonly JsonEncodedText Temperature = JsonEncodedText.Encode("temperature");
    public static readonly JsonEncodedText TopP = JsonEncodedText.Encode("top_p");
    public static readonly JsonEncodedText TopK = JsonEncodedText.Encode("top_k");
    public static readonly JsonEncodedText FrequencyPenalty = JsonEncodedText.Encode("frequency_penalty");
    public static readonly JsonEncodedText PresencePenalty = JsonEncodedText.Encode("presence_penalty");
    public static readonly JsonEncodedText Seed = JsonEncodedText.Encode("seed");
    public static readonly JsonEncodedText RandomSeed = JsonEncodedText.Encode("random_seed");
    public static readonly JsonEncodedText Stop = JsonEncodedText.Encode("stop");
    public static readonly JsonEncodedText ResponseFormat = JsonEncodedText.Encode("response_format");
    public static readonly JsonEncodedText JsonObject = JsonEncodedText.Encode("json_object");
    public static readonly JsonEncodedText JsonSchema = JsonEncodedText.Encode("json_schema");
    public static readonly JsonEncodedText Schema = JsonEncodedText.Encode("schema");
    public static readonly JsonEncodedText Stream = JsonEncodedText.Encode("stream");
    public static readonly JsonEncodedText StreamOptions = JsonEncodedText.Encode("stream_options");
    public static readonly JsonEncodedText IncludeUsage = JsonEncodedText.Encode("include_usage");
}

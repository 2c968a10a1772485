using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>What OpenAI says about values that do not hold.</summary>
internal sealed class OpenAIWording : CheckWording
{
    public const string InvalidRequest = "invalid_request_error";

    public static OpenAIWording Instance { get; } = new();

    public override string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public override Refusal Missing(string path) => Say($"Missing required parameter: '{path}'.", path, "missing_required_parameter");

    public override Refusal Unknown(string path) => Say($"Unknown parameter: '{path}'.", path, "unknown_parameter");

    public override Refusal WrongType(string path, string expected, JsonElement actual) =>
        Say($"Invalid type for '{path}': expected {expected}, but got {Kind(actual)} instead.", path, "invalid_type");

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) => Say(
        $"Invalid value: '{value}'. Supported values are: {string.Join(", ", allowed.Select(one => $"'{one}'"))}.", path, "invalid_value");

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) => Say(
        string.Create(CultureInfo.InvariantCulture, $"Invalid '{path}': {NumberKind(actual)} below minimum value. Expected a value >= {minimum}, but got {actual.GetRawText()} instead."),
        path,
        $"{NumberKind(actual)}_below_min_value");

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) => Say(
        string.Create(CultureInfo.InvariantCulture, $"Invalid '{path}': {NumberKind(actual)} above maximum value. Expected a value <= {maximum}, but got {actual.GetRawText()} instead."),
        path,
        $"{NumberKind(actual)}_above_max_value");

    public override Refusal TooFewItems(string path, int minimum, int actual) => Say(
        $"Invalid '{path}': empty array. Expected an array with minimum length {minimum}, but got an empty array instead.", path, "empty_array");

    public override Refusal TooManyItems(string path, int maximum, int actual) => Say(
        $"Invalid '{path}': array too long. Expected an array with maximum length {maximum}, but got an array with length {actual} instead.",
        path,
        "array_above_max_length");

    public override Refusal TooLong(string path, int maximum, int actual) => Say(
        $"Invalid '{path}': string too long. Expected a string with maximum length {maximum}, but got a string with length {actual} instead.",
        path,
        "string_above_max_length");

    public override Refusal PatternMissed(string path, string pattern) => Say(
        $"Invalid '{path}': string does not match pattern. Expected a string that matches the pattern '{pattern}'.", path, "invalid_value");

    public override Refusal Broken(string path, string message) => Say(message, path, null);

    private static Refusal Say(string message, string? parameter, string? code) => new(400, InvalidRequest, message, parameter, code);

    private static string NumberKind(JsonElement number) => number.TryGetInt64(out _) ? "integer" : "decimal";

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "an integer" : "a decimal",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>
/// What Google says about values that do not hold. It takes names in camel case and in snake case, and names places in the
/// latter.
/// </summary>
internal sealed class GeminiWording : CheckWording
{
    public const string InvalidArgument = "INVALID_ARGUMENT";

    public static GeminiWording Instance { get; } = new();

    public override string? OtherName(string name) => name.Any(char.IsAsciiLetterUpper) ? Snake(name) : null;

    public override string Member(string path, string name) => path.Length == 0 ? Snake(name) : $"{path}.{Snake(name)}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public override Refusal Missing(string path) => Say($"* GenerateContentRequest.{path}: {path.Split('.')[^1]} is not specified", path);

    public override Refusal Unknown(string path)
    {
        var dot = path.LastIndexOf('.');
        return Say($"Invalid JSON payload received. Unknown name \"{path[(dot + 1)..]}\"{(dot < 0 ? "" : $" at '{path[..dot]}'")}: Cannot find field.", path);
    }

    public override Refusal WrongType(string path, string expected, JsonElement actual) =>
        Say($"Invalid value at '{path}' ({expected}), {actual.GetRawText()}", path);

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        Say($"Invalid value at '{path}' (one of {string.Join(", ", allowed)}), \"{value}\"", path);

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) => OutOfRange(path, $"at least {Text(minimum)}", actual);

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) => OutOfRange(path, $"at most {Text(maximum)}", actual);

    public override Refusal TooFewItems(string path, int minimum, int actual) => Say($"* GenerateContentRequest.{path}: {path.Split('.')[^1]} must not be empty.", path);

    public override Refusal TooManyItems(string path, int maximum, int actual) =>
        Say(string.Create(CultureInfo.InvariantCulture, $"* GenerateContentRequest.{path}: the number of items must be at most {maximum}, got {actual}."), path);

    public override Refusal TooLong(string path, int maximum, int actual) =>
        Say(string.Create(CultureInfo.InvariantCulture, $"* GenerateContentRequest.{path}: [FieldDescription] Invalid name: a maximum length of {maximum}."), path);

    public override Refusal PatternMissed(string path, string pattern) => Say(
        $"* GenerateContentRequest.{path}: [FieldDescription] Invalid function name. Must start with a letter or an underscore. Must be alphanumeric (a-z, A-Z, 0-9), underscores (_), colons (:), dots (.) or dashes (-).", path);

    public override Refusal Broken(string path, string message) => Say(message, path.Length == 0 ? null : path);

    private static Refusal Say(string message, string? path) => new(400, InvalidArgument, message, path);

    private static Refusal OutOfRange(string path, string range, JsonElement actual) =>
        Say($"* GenerateContentRequest.{path}: {path.Split('.')[^1]} must be {range}, got {actual.GetRawText()}.", path);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var one in name)
            text.Append(char.IsAsciiLetterUpper(one) ? "_" : "").Append(char.ToLowerInvariant(one));
        return text.ToString();
    }
}

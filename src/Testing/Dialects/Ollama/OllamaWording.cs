using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Ollama;

/// <summary>What Ollama says about values that do not hold: what its language's reader of JSON says.</summary>
internal sealed class OllamaWording : CheckWording
{
    public static OllamaWording Instance { get; } = new();

    public override string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public override string Item(string path, int index) => path;

    public override Refusal Missing(string path) => Broken(path, $"{path} is required");

    public override Refusal Unknown(string path) => Broken(path, $"json: unknown field \"{path}\"");

    public override Refusal WrongType(string path, string expected, JsonElement actual) =>
        Broken(path, $"json: cannot unmarshal {Kind(actual)} into Go struct field ChatRequest.{path} of type {TypeOf(expected)}");

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        Broken(path, $"invalid {path} value: \"{value}\" (must be {string.Join(", ", allowed.Select(one => $"\"{one}\""))})");

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) => Broken(path, $"invalid {path}: {actual.GetRawText()}");

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) => Broken(path, $"invalid {path}: {actual.GetRawText()}");

    public override Refusal TooFewItems(string path, int minimum, int actual) => Missing(path);

    public override Refusal TooManyItems(string path, int maximum, int actual) => Broken(path, $"too many {path}");

    public override Refusal TooLong(string path, int maximum, int actual) => Broken(path, $"{path} is too long");

    public override Refusal PatternMissed(string path, string pattern) => Broken(path, $"invalid {path}");

    public override Refusal Broken(string path, string message) => new(400, "", message, path);

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string TypeOf(string expected) => expected switch
    {
        "a string" => "string",
        "a boolean" => "bool",
        "an integer" => "int",
        "a number" => "float32",
        "an object" => "map[string]interface {}",
        _ => "[]interface {}",
    };
}

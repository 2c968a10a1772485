using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>What Anthropic says about values that do not hold. Its errors name the place in the message itself.</summary>
internal sealed class AnthropicWording : CheckWording
{
    public const string InvalidRequest = "invalid_request_error";

    public static AnthropicWording Instance { get; } = new();

    public override string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}.{index}");

    public override Refusal Missing(string path) => Broken(path, "Field required");

    public override Refusal Unknown(string path) => Broken(path, "Extra inputs are not permitted");

    public override Refusal WrongType(string path, string expected, JsonElement actual) => Broken(path, $"Input should be {expected}");

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed)
    {
        var quoted = allowed.Select(one => $"'{one}'").ToArray();
        var list = quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        return Broken(path, $"Input should be {list}");
    }

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) =>
        Broken(path, string.Create(CultureInfo.InvariantCulture, $"Input should be greater than or equal to {minimum}"));

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) =>
        Broken(path, string.Create(CultureInfo.InvariantCulture, $"Input should be less than or equal to {maximum}"));

    public override Refusal TooFewItems(string path, int minimum, int actual) =>
        Broken(path, string.Create(CultureInfo.InvariantCulture, $"List should have at least {minimum} item after validation, not {actual}"));

    public override Refusal TooManyItems(string path, int maximum, int actual) =>
        Broken(path, string.Create(CultureInfo.InvariantCulture, $"List should have at most {maximum} items after validation, not {actual}"));

    public override Refusal TooLong(string path, int maximum, int actual) =>
        Broken(path, string.Create(CultureInfo.InvariantCulture, $"String should have at most {maximum} characters"));

    public override Refusal PatternMissed(string path, string pattern) => Broken(path, $"String should match pattern '{pattern}'");

    public override Refusal Broken(string path, string message) =>
        new(400, InvalidRequest, path.Length == 0 ? message : $"{path}: {message}");
}

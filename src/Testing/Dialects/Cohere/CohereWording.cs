using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

/// <summary>What Cohere says about values that do not hold.</summary>
internal sealed class CohereWording : CheckWording
{
    public static CohereWording Instance { get; } = new();

    public override string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public override Refusal Missing(string path) => Invalid($"{path} is required", path);

    public override Refusal Unknown(string path) => new(
        422, "", $"unknown field: parameter '{path.Split('.')[^1]}' is not a valid field. For proper usage, please refer to https://docs.cohere.com/reference/chat", path);

    public override Refusal WrongType(string path, string expected, JsonElement actual) => Invalid($"{path} must be {expected}", path);

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        Invalid($"{path} must be one of {string.Join(", ", allowed)}, got '{value}'", path);

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) =>
        Invalid(string.Create(CultureInfo.InvariantCulture, $"{path} must be at least {minimum}, got {actual.GetRawText()}"), path);

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) =>
        Invalid(string.Create(CultureInfo.InvariantCulture, $"{path} must be at most {maximum}, got {actual.GetRawText()}"), path);

    public override Refusal TooFewItems(string path, int minimum, int actual) => Invalid($"{path} must not be empty", path);

    public override Refusal TooManyItems(string path, int maximum, int actual) =>
        Invalid(string.Create(CultureInfo.InvariantCulture, $"{path} must have at most {maximum} items, got {actual}"), path);

    public override Refusal TooLong(string path, int maximum, int actual) => Invalid($"{path} is too long", path);

    public override Refusal PatternMissed(string path, string pattern) => Invalid($"{path} must match {pattern}", path);

    public override Refusal Broken(string path, string message) => Invalid(message, path);

    private static Refusal Invalid(string message, string path) => new(400, "", $"invalid request: {message}", path);
}

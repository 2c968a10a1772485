using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.Bedrock;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>What Bedrock says about values that do not hold: constraints of its model in one sentence.</summary>
internal sealed class ConverseWording : CheckWording
{
    public static ConverseWording Instance { get; } = new();

    public override string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}.{index}");

    public override Refusal Missing(string path) => Constraint("null", path, "Member must not be null");

    public override Refusal Unknown(string path)
    {
        var dot = path.LastIndexOf('.');
        var place = dot < 0 ? "#" : $"#/{path[..dot].Replace('.', '/')}";
        return Broken(path, $"Malformed input request: {place}: extraneous key [{path[(dot + 1)..]}] is not permitted, please reformat your input and try again.");
    }

    public override Refusal WrongType(string path, string expected, JsonElement actual) =>
        new(400, "SerializationException", $"{actual.ValueKind.ToString().ToUpperInvariant()}_VALUE at '{path}' can not be converted to {expected}", path);

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        Constraint(value, path, $"Member must satisfy enum value set: [{string.Join(", ", allowed)}]");

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) =>
        Constraint(actual.GetRawText(), path, string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {minimum}"));

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) =>
        Constraint(actual.GetRawText(), path, string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {maximum}"));

    public override Refusal TooFewItems(string path, int minimum, int actual) =>
        Constraint("[]", path, string.Create(CultureInfo.InvariantCulture, $"Member must have length greater than or equal to {minimum}"));

    public override Refusal TooManyItems(string path, int maximum, int actual) =>
        Constraint("[...]", path, string.Create(CultureInfo.InvariantCulture, $"Member must have length less than or equal to {maximum}"));

    public override Refusal TooLong(string path, int maximum, int actual) =>
        Constraint("...", path, string.Create(CultureInfo.InvariantCulture, $"Member must have length less than or equal to {maximum}"));

    public override Refusal PatternMissed(string path, string pattern) => Constraint("...", path, $"Member must satisfy regular expression pattern: {pattern}");

    public override Refusal Broken(string path, string message) => new(400, BedrockDoor.Invalid, message, path);

    private static Refusal Constraint(string value, string path, string constraint) =>
        new(400, BedrockDoor.Invalid, $"1 validation error detected: Value '{value}' at '{path}' failed to satisfy constraint: {constraint}", path);
}

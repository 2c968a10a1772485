using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>What Mistral says about values that do not hold: status 422, a kind, a place and a sentence.</summary>
internal sealed class MistralWording : CheckWording
{
    public static MistralWording Instance { get; } = new();

    public override string Member(string path, string name) => $"{path}.{name}";

    public override string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}.{index}");

    public override Refusal Missing(string path) => Say("missing", path, "Field required");

    public override Refusal Unknown(string path) => Say("extra_forbidden", path, "Extra inputs are not permitted");

    public override Refusal WrongType(string path, string expected, JsonElement actual) => expected switch
    {
        "a string" => Say("string_type", path, "Input should be a valid string"),
        "a boolean" => Say("bool_type", path, "Input should be a valid boolean"),
        "an integer" => Say("int_type", path, "Input should be a valid integer"),
        "a number" => Say("float_type", path, "Input should be a valid number"),
        "an object" => Say("model_attributes_type", path, "Input should be a valid dictionary or object to extract fields from"),
        _ => Say("list_type", path, "Input should be a valid list"),
    };

    public override Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed) =>
        Say("enum", path, $"Input should be {string.Join(", ", allowed.SkipLast(1).Select(Quoted))}{(allowed.Count > 1 ? " or " : "")}{Quoted(allowed[^1])}");

    public override Refusal TooSmall(string path, decimal minimum, JsonElement actual) =>
        Say("greater_than_equal", path, string.Create(CultureInfo.InvariantCulture, $"Input should be greater than or equal to {minimum}"));

    public override Refusal TooLarge(string path, decimal maximum, JsonElement actual) =>
        Say("less_than_equal", path, string.Create(CultureInfo.InvariantCulture, $"Input should be less than or equal to {maximum}"));

    public override Refusal TooFewItems(string path, int minimum, int actual) =>
        Say("too_short", path, string.Create(CultureInfo.InvariantCulture, $"List should have at least {minimum} item after validation, not {actual}"));

    public override Refusal TooManyItems(string path, int maximum, int actual) =>
        Say("too_long", path, string.Create(CultureInfo.InvariantCulture, $"List should have at most {maximum} items after validation, not {actual}"));

    public override Refusal TooLong(string path, int maximum, int actual) =>
        Say("string_too_long", path, string.Create(CultureInfo.InvariantCulture, $"String should have at most {maximum} characters"));

    public override Refusal PatternMissed(string path, string pattern) => Say("string_pattern_mismatch", path, $"String should match pattern '{pattern}'");

    public override Refusal Broken(string path, string message) => Say("value_error", path, message);

    /// <summary>A rule of the conversation as a whole, which has a form of its own.</summary>
    public static RefusedException Order(string message) => Refused("invalid_request_message_order", message, "3230");

    public static RefusedException Refused(string type, string message, string code) => CheckedValue.Refuse(new Refusal(400, type, message, null, code));

    private static Refusal Say(string kind, string path, string message) => new(422, kind, message, path);

    private static string Quoted(string value) => $"'{value}'";
}

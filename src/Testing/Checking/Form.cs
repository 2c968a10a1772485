namespace Mirascope.Gen.Testing.Checking;

/// <summary>The form of one value; refuses the request in the provider's words where the value has another.</summary>
internal delegate void Form(CheckedValue value);

/// <summary>Forms, so that a dialect can say what it knows as a table: one line a member.</summary>
internal static class Forms
{
    public static Form Any { get; } = static _ => { };

    public static Form Text { get; } = static value => value.Text();

    public static Form Boolean { get; } = static value => value.Boolean();

    public static Form AnyObject { get; } = static value => value.Object();

    public static Form Texts { get; } = List(Text, expected: "an array of strings");

    /// <summary>Base64 in its standard alphabet, and some of it.</summary>
    public static Form Base64 { get; } = static value =>
    {
        if (value.Text() is not { Length: > 0 } text || !System.Buffers.Text.Base64.IsValid(text))
            throw value.WrongType("base64-encoded bytes");
    };

    public static Form Number(decimal minimum = decimal.MinValue, decimal maximum = decimal.MaxValue) => value => value.Number(minimum, maximum);

    public static Form Integer(long minimum = long.MinValue, long maximum = long.MaxValue) => value => value.Integer(minimum, maximum);

    public static Form OneOf(params string[] allowed) => value => value.OneOf(allowed);

    public static Form Pattern(string pattern, int maximum) => value => value.Text(pattern, maximum);

    public static Form List(Form item, int minimum = 0, int maximum = int.MaxValue, string expected = "an array of objects") => value =>
    {
        foreach (var one in value.Items(expected, minimum, maximum))
            item(one);
    };

    /// <summary>A string, or what the other form says.</summary>
    public static Form TextOr(Form other) => value =>
    {
        if (!value.IsText)
            other(value);
    };

    /// <summary>An object whose members have names of the caller's own.</summary>
    public static Form Map(Form member) => value =>
    {
        foreach (var one in value.Object().Element.EnumerateObject())
            member(value.Required(one.Name));
    };

    /// <summary>Several forms of the same value.</summary>
    public static Form All(params Form[] forms) => value =>
    {
        foreach (var form in forms)
            form(value);
    };
}

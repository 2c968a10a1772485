namespace Mirascope.Gen.Testing.Checking;

/// <summary>Objects whose member <c>type</c> says which form they have.</summary>
internal static class Parts
{
    public static Form Of(params (string Type, Form Form)[] forms) => Of("", forms);

    /// <summary>The same where an object without a type is of one kind.</summary>
    public static Form Of(string silent, params (string Type, Form Form)[] forms) => value =>
    {
        var type = silent.Length > 0 && value.Object().OptionalOrNull("type") is null
            ? silent
            : value.Object().Required("type").OneOf([.. forms.Select(form => form.Type)]);
        forms.First(form => form.Type == type).Form(value);
    };
}

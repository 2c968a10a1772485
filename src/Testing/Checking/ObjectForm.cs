namespace Mirascope.Gen.Testing.Checking;

/// <summary>An object of known members. One that is null counts as absent; others than these are refused unless it is open.</summary>
internal sealed class ObjectForm(params (string Name, Form Form)[] members)
{
    /// <summary>Names that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Whether unknown members pass.</summary>
    public bool IsOpen { get; init; }

    public static implicit operator Form(ObjectForm form) => form.Check;

    public void Check(CheckedValue value)
    {
        value.Object();
        foreach (var member in value.Element.EnumerateObject())
        {
            var at = Array.FindIndex(members, known => known.Name == member.Name || value.Wording.OtherName(known.Name) == member.Name);
            if (at < 0 && !IsOpen)
                throw CheckedValue.Refuse(value.Wording.Unknown(value.Wording.Member(value.Path, member.Name)));
        }

        foreach (var name in Required)
        {
            if (value.OptionalOrNull(name) is null)
                throw CheckedValue.Refuse(value.Wording.Missing(value.Wording.Member(value.Path, name)));
        }

        foreach (var (name, form) in members)
        {
            if (value.OptionalOrNull(name) is { } member)
                form(member);
        }
    }
}

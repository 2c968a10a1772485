using System.Text.Json;

namespace Mirascope.Gen.Testing.Checking;

/// <summary>
/// One value of a request together with the place the provider would name. Its members give the value in the form that is
/// asked for, or refuse the request in the provider's words.
/// </summary>
internal readonly partial struct CheckedValue(JsonElement element, string path, CheckWording wording)
{
    public JsonElement Element { get; } = element;

    public string Path { get; } = path;

    public CheckWording Wording { get; } = wording;

    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public bool IsArray => Element.ValueKind == JsonValueKind.Array;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>A member that must be there.</summary>
    public CheckedValue Required(string name) =>
        TryFind(name, out var value) ? At(name, value) : throw Refuse(Wording.Missing(Wording.Member(Path, name)));

    /// <summary>A member that may be absent.</summary>
    public CheckedValue? Optional(string name) =>
        TryFind(name, out var value) ? At(name, value) : null;

    /// <summary>A member that may be absent or null.</summary>
    public CheckedValue? OptionalOrNull(string name) =>
        TryFind(name, out var value) && value.ValueKind != JsonValueKind.Null ? At(name, value) : null;

    /// <summary>Refuses members that have none of these names.</summary>
    public CheckedValue OnlyKnows(IReadOnlySet<string> names)
    {
        foreach (var member in Element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                throw Refuse(Wording.Unknown(Wording.Member(Path, member.Name)));
        }

        return this;
    }

    /// <summary>Refuses the request because of this value.</summary>
    public RefusedException Broken(string message) => Refuse(Wording.Broken(Path, message));

    public static RefusedException Refuse(Refusal refusal) => new(refusal);

    private bool TryFind(string name, out JsonElement value) =>
        Element.TryGetProperty(name, out value) || (Wording.OtherName(name) is { } other && Element.TryGetProperty(other, out value));

    private CheckedValue At(string name, JsonElement value) => new(value, Wording.Member(Path, name), Wording);
}

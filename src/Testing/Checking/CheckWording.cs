using System.Text.Json;

namespace Mirascope.Gen.Testing.Checking;

/// <summary>How one provider names places in a request and what it says about a value that does not hold.</summary>
internal abstract class CheckWording
{
    /// <summary>The other name a member may have, such as its name in snake case; null where it has one name.</summary>
    public virtual string? OtherName(string name) => null;

    public abstract string Member(string path, string name);

    public abstract string Item(string path, int index);

    public abstract Refusal Missing(string path);

    public abstract Refusal Unknown(string path);

    /// <param name="path">Where.</param>
    /// <param name="expected">The expected form with its article, such as <c>an array of objects</c>.</param>
    /// <param name="actual">What stands there.</param>
    public abstract Refusal WrongType(string path, string expected, JsonElement actual);

    public abstract Refusal NotOneOf(string path, string value, IReadOnlyList<string> allowed);

    public abstract Refusal TooSmall(string path, decimal minimum, JsonElement actual);

    public abstract Refusal TooLarge(string path, decimal maximum, JsonElement actual);

    public abstract Refusal TooFewItems(string path, int minimum, int actual);

    public abstract Refusal TooManyItems(string path, int maximum, int actual);

    public abstract Refusal TooLong(string path, int maximum, int actual);

    public abstract Refusal PatternMissed(string path, string pattern);

    /// <summary>A rule of the provider that no value alone breaks.</summary>
    public abstract Refusal Broken(string path, string message);
}

using System.Text.Json.Serialization;
using Mirascope.Gen.Json;

namespace Mirascope.Gen;

/// <summary>
/// One message of a conversation: a role and its parts in order. Immutable, equal by value, and independent of any
/// provider. Serializes with System.Text.Json to <c>{"role": …, "content": [ … ]}</c> and back.
/// </summary>
[JsonConverter(typeof(MessageJsonConverter))]
public sealed partial class Message : IEquatable<Message>
{
    /// <summary>Creates a message from its parts.</summary>
    /// <exception cref="ArgumentException">A part is null.</exception>
    public Message(MessageRole role, IEnumerable<ContentPart> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ContentPart[] parts = [.. content];
        if (Array.IndexOf(parts, null) >= 0)
        {
            throw new ArgumentException("A message's content has a null part.", nameof(content));
        }

        Role = role;
        Content = Array.AsReadOnly(parts);
    }

    /// <summary>Who says it.</summary>
    public MessageRole Role { get; }

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<ContentPart> Content { get; }

    /// <summary>The text parts joined with nothing between; empty where there are none.</summary>
    public string Text => string.Concat(Content.OfType<TextPart>().Select(part => part.Text));

    /// <summary>A system message.</summary>
    public static Message System(string text) => new(MessageRole.System, [new TextPart(text)]);

    /// <summary>A system message; holes are formatted in the invariant culture.</summary>
    public static Message System(MessageText text) => new(MessageRole.System, text.ToParts());

    /// <summary>A user's message.</summary>
    public static Message User(string text) => new(MessageRole.User, [new TextPart(text)]);

    /// <summary>A user's message; holes are formatted in the invariant culture, and a content part in a hole becomes that part.</summary>
    public static Message User(MessageText text) => new(MessageRole.User, text.ToParts());

    /// <summary>A user's message of several parts.</summary>
    public static Message User(params IEnumerable<ContentPart> content) => new(MessageRole.User, content);

    /// <summary>A model's message.</summary>
    public static Message Assistant(string text) => new(MessageRole.Assistant, [new TextPart(text)]);

    /// <summary>A model's message; holes are formatted in the invariant culture.</summary>
    public static Message Assistant(MessageText text) => new(MessageRole.Assistant, text.ToParts());

    /// <summary>A model's message of several parts.</summary>
    public static Message Assistant(params IEnumerable<ContentPart> content) => new(MessageRole.Assistant, content);

    /// <summary>The results of tools, one part a call.</summary>
    public static Message Tool(params IEnumerable<ToolResultPart> results) => new(MessageRole.Tool, results);

    /// <summary>The same message, its last part marked: the provider's prompt cache shall keep the request up to its end.</summary>
    /// <exception cref="InvalidOperationException">The message has no part to mark.</exception>
    public Message WithCache(CacheMark mark) => Content.Count == 0
        ? throw new InvalidOperationException("A message without content has nothing that a cache could keep. Mark the message before it.")
        : new Message(Role, [.. Content.Take(Content.Count - 1), Content[^1] with { Cache = mark }]);

    /// <inheritdoc/>
    public bool Equals(Message? other) => other is not null && Role == other.Role && Content.SequenceEqual(other.Content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Role);
        foreach (var part in Content)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>The role and the text, for a debugger or a log of one's own.</summary>
    public override string ToString() => $"{Role}: {Text}";
}

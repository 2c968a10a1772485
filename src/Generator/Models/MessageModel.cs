namespace Mirascope.Gen.Generator.Models;

/// <summary>One element of a prompt's conversation.</summary>
internal abstract record MessageModel;

/// <summary>A message of text.</summary>
/// <param name="Role"><c>System</c>, <c>User</c> or <c>Assistant</c>: the factory on <c>Message</c>.</param>
/// <param name="Pieces">Its text and holes in order; never two texts in a row.</param>
internal sealed record TextMessageModel(string Role, EquatableArray<PromptPiece> Pieces) : MessageModel;

/// <summary>All messages of a parameter in this place.</summary>
/// <param name="Expression">The C# expression.</param>
/// <param name="IsNullable">Whether it may be null by its declaration.</param>
internal sealed record SpreadMessagesModel(string Expression, bool IsNullable) : MessageModel;

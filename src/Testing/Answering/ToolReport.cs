namespace Mirascope.Gen.Testing.Answering;

/// <summary>What a tool answered.</summary>
internal sealed record ToolReport(string Name, string Text, bool IsError);

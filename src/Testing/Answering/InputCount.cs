using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>Adds up what a request makes the model read.</summary>
internal sealed class InputCount
{
    public long Tokens { get; private set; }

    public void AddText(string? text) => Tokens += text is null ? 0 : TokenRule.Count(text);

    public void AddJson(JsonElement value) => Tokens += TokenRule.Count(value.GetRawText());

    public void AddMedia() => Tokens += TokenRule.Media;
}

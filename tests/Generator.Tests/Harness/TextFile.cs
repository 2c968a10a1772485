using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Tests.Harness;

/// <summary>An additional file of a test program.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

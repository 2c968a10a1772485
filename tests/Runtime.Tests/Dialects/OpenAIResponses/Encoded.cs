using System.Text;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>The body the dialect writes.</summary>
internal static class Encoded
{
    public static LlmRequest Request(params Message[] messages) => DialectDriver.Request(messages);

    public static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);

    public static string Text(LlmRequest request, bool stream = false) => Decoded.Driver.Body(request, stream);

    /// <summary>Asserts that the body is this JSON, members in any order.</summary>
    public static void AssertBody(string expected, LlmRequest request, bool stream = false) => Decoded.Driver.AssertBody(expected, request, stream);

    /// <summary>Asserts that the body has this input.</summary>
    public static void AssertInput(string expected, params Message[] messages) =>
        AssertBody($$"""{"model":"m1","input":{{expected}}}""", Request(messages));
}

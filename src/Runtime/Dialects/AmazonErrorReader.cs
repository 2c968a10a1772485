using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Reads <c>{"message":…}</c>, which is all that Amazon puts into a body; what kind of error it is stands in a header, or in the name of an
/// exception inside a stream. Every dialect that Bedrock speaks has these errors.
/// </summary>
internal static class AmazonErrorReader
{
    /// <summary>The error of a body; null where the JSON has none, or is none.</summary>
    public static ProviderError? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            var error = Read(json);
            return error is { Type: null, Message: null } ? null : error;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The error of an exception inside a stream. The stream's status was success, so the kind says which status it has.</summary>
    public static ProviderError OfException(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var kind = Encoding.UTF8.GetString(name);

        // An error without a payload has its text as it is.
        var error = TryRead(data) ?? new ProviderError(null, null, data.IsEmpty || data[0] == '{' ? null : Encoding.UTF8.GetString(data));
        return error with { Type = kind.Length > 0 ? kind : error.Type, Status = error.Status ?? StatusOf(kind) };
    }

    private static ProviderError Read(ReadOnlySpan<byte> json)
    {
        var reader = JsonMembers.Enter(json, "The error");
        string? type = null, message = null;
        int? status = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("message"u8) || name.SequenceEqual("Message"u8))
            {
                message = reader.ReadTextOrSkip() ?? message;
            }
            else if (name.SequenceEqual("__type"u8))
            {
                // A name space stands before the kind.
                type = reader.ReadTextOrSkip() is { } full ? full[(full.LastIndexOf('#') + 1)..] : type;
            }
            else if (name.SequenceEqual("originalStatusCode"u8))
            {
                status = reader.ReadCount() is >= 400 and < 600 and var code ? (int)code : null;
            }
            else
            {
                reader.Skip();
            }
        }

        return new ProviderError(type, null, message) { Status = status };
    }

    private static int? StatusOf(string kind) => kind.ToLowerInvariant() switch
    {
        "validationexception" => 400,
        "accessdeniedexception" => 403,
        "resourcenotfoundexception" => 404,
        "modeltimeoutexception" => 408,
        "modelerrorexception" or "modelstreamerrorexception" => 424,
        "throttlingexception" or "modelnotreadyexception" => 429,
        "internalserverexception" => 500,
        "serviceunavailableexception" => 503,
        _ => null,
    };
}

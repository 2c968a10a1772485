using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>What a connection puts into the headers of a request.</summary>
internal static class SentHeaders
{
    /// <summary>The headers by name, several of one name joined.</summary>
    public static Dictionary<string, string> Of(ProviderConnection connection)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, connection.BaseAddress);
        connection.AddHeaders(message);
        var authorizing = connection.Credential.AuthorizeAsync(new OutgoingRequest(message, default, default), default);
        Assert.True(authorizing.IsCompletedSuccessfully);
        return message.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString());
    }

    /// <summary>The header that the key stands in.</summary>
    public static string ProofOf(ProviderConnection connection)
    {
        var headers = Of(connection);
        foreach (var header in connection.Headers)
        {
            headers.Remove(header.Key);
        }

        return Assert.Single(headers) is var (name, value) ? $"{name}: {value}" : "";
    }
}

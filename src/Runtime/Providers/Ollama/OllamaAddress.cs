namespace Mirascope.Gen.Providers.Ollama;

/// <summary>
/// Where Ollama listens. <c>OLLAMA_HOST</c> is read as Ollama's own programs read it: the scheme and the port may be missing, and
/// the address that means every interface to a server means this machine to a caller.
/// </summary>
internal sealed class OllamaAddress() : ProviderAddress("http://localhost:11434/", "OLLAMA_HOST")
{
    private const string V1 = "v1/";

    protected override Uri? Parse(string text)
    {
        var hasScheme = text.Contains("://", StringComparison.Ordinal);
        var full = hasScheme ? text : "http://" + (text.StartsWith(':') ? "localhost" + text : text);
        if (!Uri.TryCreate(full, UriKind.Absolute, out var address))
        {
            return null;
        }

        var builder = new UriBuilder(address);
        if (!hasScheme && !HasPort(full))
        {
            builder.Port = 11434;
        }

        if (address.Host is "0.0.0.0" or "[::]")
        {
            builder.Host = "localhost";
        }

        return builder.Uri;
    }

    /// <summary>One address serves both dialects, and only one of them lies below <c>v1/</c>.</summary>
    protected override Uri Complete(Uri address) =>
        address.AbsolutePath.EndsWith("/" + V1, StringComparison.Ordinal) ? new Uri(address.AbsoluteUri[..^V1.Length]) : address;

    private static bool HasPort(string address)
    {
        var authority = address["http://".Length..].Split('/')[0];
        return authority.LastIndexOf(':') > authority.LastIndexOf(']');
    }
}

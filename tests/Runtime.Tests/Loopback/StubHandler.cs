using System.Net;
using System.Text;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>Answers without a network, one answer a request; the last one answers all that follow.</summary>
internal sealed class StubHandler(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public List<string> Bodies { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    /// <summary>An answer with a body and headers, written <c>name: value</c>.</summary>
    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer(
        int status, string body = "", string? contentType = "application/json", params string[] headers) =>
        (_, _) => Task.FromResult(Make(status, Encoding.UTF8.GetBytes(body), contentType, headers));

    public static HttpResponseMessage Make(int status, byte[] body, string? contentType, params string[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new MemoryStream(body)) };
        if (contentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (header[..colon], header[(colon + 1)..].Trim());
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        Requests.Add(request);
        return await answers[Math.Min(Requests.Count, answers.Length) - 1](request, cancellationToken);
    }
}

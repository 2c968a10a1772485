using System.Net;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Answers every request with one recorded response.</summary>
/// <param name="response">The response.</param>
/// <param name="trickle">How many bytes a read gives; null for as many as are asked for.</param>
internal sealed class ServingHandler(RecordedResponse response, int? trickle) : HttpMessageHandler
{
    /// <summary>The address that was asked last; null before.</summary>
    public Uri? Address { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri;
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new StreamContent(new TrickleStream(response.Body, trickle ?? int.MaxValue)),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return Task.FromResult(message);
    }
}

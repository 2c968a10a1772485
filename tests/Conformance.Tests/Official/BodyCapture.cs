using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Keeps the body of the one request it is given and answers with an error.</summary>
internal sealed class BodyCapture : HttpMessageHandler
{
    private string? _body;

    /// <summary>Lets a client send and gives what it sent; how the client takes the answer is no matter.</summary>
    public static async Task<JsonObject> OfAsync(Func<HttpClient, Task> send)
    {
        using var capture = new BodyCapture();
        using var client = new HttpClient(capture);
        try
        {
            await send(client);
        }
        catch (Exception) when (capture._body is not null)
        {
            // The error this handler answered with.
        }

        return JsonNode.Parse(capture._body!)!.AsObject();
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _body ??= await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            RequestMessage = request,
            Content = new StringContent("""{"error":{"type":"invalid_request_error","message":"captured"}}""", Encoding.UTF8, "application/json"),
        };
    }
}

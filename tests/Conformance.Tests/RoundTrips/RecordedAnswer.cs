using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>Answers with a recorded response the first time, and keeps what is sent after it.</summary>
internal sealed class RecordedAnswer(JsonNode response) : HttpMessageHandler
{
    private bool _hasAnswered;

    /// <summary>The body of the second request; null before it.</summary>
    public JsonNode? Next { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_hasAnswered)
        {
            Next = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") };
        }

        _hasAnswered = true;
        var body = (string?)response["body_base64"] is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes((string)response["body"]!);
        var content = new ByteArrayContent(body);
        if ((string?)response["headers"]?["content-type"] is { } type)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
    }
}

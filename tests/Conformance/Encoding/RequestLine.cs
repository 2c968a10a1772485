using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>Writes a captured request, credentials masked.</summary>
internal static class RequestLine
{
    private const string Mask = "***";

    public static JsonObject ToJson(CaseFile file, CapturedRequest request, IReadOnlyList<string> omitted)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = value.Replace(ConformanceClient.Key, Mask, StringComparison.Ordinal);
        }

        var line = new JsonObject
        {
            ["file"] = file.Name,
            ["method"] = request.Method,
            ["url"] = request.Url.Replace(ConformanceClient.Key, Mask, StringComparison.Ordinal),
            ["headers"] = headers,
            ["body"] = JsonNode.Parse(request.Body),
        };
        if (omitted.Count > 0)
        {
            line["omitted"] = new JsonArray([.. omitted.Select(name => JsonValue.Create(name))]);
        }

        return line;
    }
}

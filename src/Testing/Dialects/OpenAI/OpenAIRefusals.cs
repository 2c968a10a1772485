namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>The longer sentences of refusals at the door.</summary>
internal static class OpenAIRefusals
{
    public const string NoKey =
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";

    public const string NotJson =
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly. "
        + "The API expects a JSON payload, but what was sent was not valid JSON.)";

    public static string WrongContentType(string? contentType) =>
        $"Unsupported content type: '{contentType}'. This API method only accepts 'application/json' requests.";
}

namespace Mirascope.Gen.Testing.Answering.Schemas;

/// <summary>One value of each format that JSON Schema names.</summary>
internal static class FormatSamples
{
    /// <summary>A value of the format, or null where the name says nothing here.</summary>
    public static string? Of(string format) => format switch
    {
        "date" => "2026-01-15",
        "date-time" => "2026-01-15T12:00:00Z",
        "time" => "12:00:00Z",
        "duration" => "PT1H",
        "email" or "idn-email" => "reader@example.com",
        "hostname" or "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" or "uri-reference" or "iri" or "iri-reference" => "https://example.com/",
        "uri-template" => "https://example.com/{id}",
        "uuid" => "123e4567-e89b-42d3-a456-426614174000",
        "json-pointer" => "/a",
        "relative-json-pointer" => "0/a",
        "regex" => "a+",
        "byte" => "YQ==",
        _ => null,
    };
}

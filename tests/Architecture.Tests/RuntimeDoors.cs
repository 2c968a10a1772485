namespace Mirascope.Gen.Tests;

/// <summary>The doors of the runtime, each with a source that opens it.</summary>
internal static class RuntimeDoors
{
    private static readonly string[] Vocabulary =
        ["Annotations", "Messages", "Content", "Requests", "Responses", "Streaming", "Tools", "Catalog", "Pricing", "Errors", "Json"];

    public static IReadOnlyList<(Door Door, string Path, string Source)> All { get; } =
    [
        (
            new("The vocabulary never sees Dialects, Providers, Transport or Framing.", sight =>
                Door.IsIn(sight.From, Vocabulary) && Door.IsIn(sight.To, "Dialects", "Providers", "Transport", "Framing")),
            "Messages/Bad.cs",
            "namespace Mirascope.Gen; internal class Bad { public string Name(Mirascope.Gen.Dialects.Dialect dialect) => dialect.Name; }"
        ),
        (
            new("Dialects never see HttpClient, nor anything of its namespace.", sight =>
                Door.IsIn(sight.From, "Dialects") && (sight.Namespace == "System.Net.Http" || sight.Namespace.StartsWith("System.Net.Http.", StringComparison.Ordinal))),
            "Dialects/Acme/Bad.cs",
            "namespace Mirascope.Gen.Dialects.Acme; internal class Bad { public HttpMethod Method => HttpMethod.Post; }"
        ),
        (
            new("Dialects never see Providers, Transport or Framing.", sight =>
                Door.IsIn(sight.From, "Dialects") && Door.IsIn(sight.To, "Providers", "Transport", "Framing")),
            "Dialects/Acme/Bad.cs",
            "namespace Mirascope.Gen.Dialects.Acme; internal class Bad { public string Name(Mirascope.Gen.Providers.ProviderDefinition provider) => provider.Name; }"
        ),
        (
            new("Dialects never see each other.", sight => Door.IsSibling(sight, "Dialects")),
            "Dialects/Acme/Bad.cs",
            "namespace Mirascope.Gen.Dialects.Acme; internal class Bad { public object Other = new Mirascope.Gen.Dialects.Other.There(); }"
        ),
        (
            new("Providers never see each other.", sight => Door.IsSibling(sight, "Providers")),
            "Providers/Acme/Bad.cs",
            "namespace Mirascope.Gen.Providers.Acme; internal class Bad { public object Other = new Mirascope.Gen.Providers.Other.There(); }"
        ),
        (
            new("Framing knows bytes: it sees no other room but Errors, and no JSON.", sight =>
                Door.IsIn(sight.From, "Framing") && (sight.To is not (null or "" or "Errors") && !Door.IsIn(sight.To, "Framing") || sight.Namespace.StartsWith("System.Text.Json", StringComparison.Ordinal))),
            "Framing/Bad.cs",
            "namespace Mirascope.Gen.Framing; internal class Bad { public System.Text.Json.JsonTokenType Token; }"
        ),
        (
            new("Transport knows bytes and headers: it sees no dialect, no Streaming and no event names.", sight =>
                Door.IsIn(sight.From, "Transport") && (Door.IsIn(sight.To, "Dialects", "Streaming", "Messages", "Content", "Tools"))),
            "Transport/Bad.cs",
            "namespace Mirascope.Gen.Transport; internal class Bad { public Message? Said; }"
        ),
        (
            new("Nothing but emitted code uses Generated.", sight => Door.IsIn(sight.To, "Generated") && !Door.IsIn(sight.From, "Generated")),
            "Tools/Bad.cs",
            "namespace Mirascope.Gen; internal class Bad { public System.Type Type = typeof(Mirascope.Gen.Generated.CallRuntime); }"
        ),
    ];
}

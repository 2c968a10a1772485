using System.Globalization;
using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Sse;
using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Conformance.SigV4;

/// <summary>A request and a context in, the signature in headers and in the query out, with the steps to it.</summary>
internal static class SigV4Case
{
    public static VectorResult Run(JsonObject test)
    {
        var context = test["context"]!.AsObject();
        var signer = Signer(context);
        var request = Request(test["request"]!.AsObject());
        var now = DateTimeOffset.Parse(context.Text("timestamp")!, CultureInfo.InvariantCulture);
        var lifetime = TimeSpan.FromSeconds(context["expiration_in_seconds"]?.GetValue<long>() ?? 3600);
        var header = signer.SignHeaders(request, now);
        var query = signer.SignQuery(request, now, lifetime);
        var members = new JsonObject();
        foreach (var (prefix, signature) in new[] { ("", header), ("header_", header), ("query_", query) })
        {
            members[prefix + "canonical_request"] = signature.CanonicalRequest;
            members[prefix + "string_to_sign"] = signature.StringToSign;
            members[prefix + "signature"] = signature.Signature;
        }

        members["authorization"] = header.Additions.Single(addition => addition.Key == "Authorization").Value;
        members["header_signed_request"] = Show(request, request.Target, [.. request.Headers, .. header.Additions]);
        members["query_signed_request"] = Show(request, WithQuery(request.Target, query.Additions), request.Headers);
        return VectorResult.Of(members, test["expected"]!.AsObject());
    }

    private static AwsSigner Signer(JsonObject context)
    {
        var credentials = context["credentials"]!.AsObject();
        return new AwsSigner(
            new AwsCredentials(credentials.Text("access_key_id")!, credentials.Text("secret_access_key")!, credentials.Text("token")),
            context.Text("region")!,
            context.Text("service")!)
        {
            NormalizesPath = context["normalize"]?.GetValue<bool>() ?? true,
            SendsBodyHash = context["sign_body"]?.GetValue<bool>() ?? false,
        };
    }

    private static AwsRequest Request(JsonObject request) => new()
    {
        Method = request.Text("method")!,
        Target = request.Text("target")!,
        Headers = [.. request["headers"]!.AsArray().Select(header => KeyValuePair.Create(header![0]!.GetValue<string>(), header[1]!.GetValue<string>()))],
        Body = Convert.FromBase64String(request.Text("body_b64") ?? ""),
    };

    private static string WithQuery(string target, IEnumerable<KeyValuePair<string, string>> additions) =>
        target + (target.Contains('?', StringComparison.Ordinal) ? '&' : '?')
        + string.Join('&', additions.Select(addition => $"{Uri.EscapeDataString(addition.Key)}={Uri.EscapeDataString(addition.Value)}"));

    private static string Show(AwsRequest request, string target, IEnumerable<KeyValuePair<string, string>> headers) =>
        $"{request.Method} {target} HTTP/1.1\n{string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"))}\n{System.Text.Encoding.UTF8.GetString(request.Body.Span)}";
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mirascope.Gen.Conformance;

/// <summary>Writes the lines, names what failed or was skipped, and counts.</summary>
internal sealed class Report(TextWriter output, TextWriter error)
{
    // Lines are read by programs and by people: text stays readable in every script.
    private static readonly JsonSerializerOptions LineForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Verdict, int> _counts = [];

    public async Task AddAsync(CaseResult result)
    {
        _counts[result.Verdict] = Count(result.Verdict) + 1;
        await output.WriteLineAsync(result.Line.ToJsonString(LineForm));
        if (result.Verdict is Verdict.Failed or Verdict.Skipped)
        {
            var id = result.Line["id"] is { } node && result.Line.ContainsKey("group") ? $" {node}" : "";
            var word = result.Verdict == Verdict.Failed ? "FAILED" : "skipped";
            await error.WriteLineAsync($"{word} {result.Line["file"]}{id}: {result.Reason}");
        }
    }

    public async Task<int> EndAsync()
    {
        await output.FlushAsync();
        if (Count(Verdict.Skipped) > 0)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Count(Verdict.Skipped)} skipped"));
        }

        var (passed, failed) = (Count(Verdict.Passed), Count(Verdict.Failed));
        if (passed + failed + Count(Verdict.Shown) == 0)
        {
            await error.WriteLineAsync("There was no case this version can run.");
        }

        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        return failed > 0 ? 1 : passed + Count(Verdict.Shown) == 0 ? 2 : 0;
    }

    private int Count(Verdict verdict) => _counts.GetValueOrDefault(verdict);
}

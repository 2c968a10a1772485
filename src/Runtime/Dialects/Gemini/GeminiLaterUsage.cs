namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Counts that differ in nothing but their numbers from some that were read.</summary>
internal sealed class GeminiLaterUsage(GeminiCountForm form, GeminiNumbers numbers) : LaterUsage
{
    protected override Usage Read() => GeminiUsageReader.Read(form.Write(numbers))!;
}

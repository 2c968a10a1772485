using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen;

/// <summary>
/// What the provider's own usage object holds that moves the price and has no place in <see cref="Usage"/>: a region, a speed,
/// passes of other models whose tokens are outside the totals, and counts that cannot be read and so are missing from the totals.
/// </summary>
internal sealed record UsageExtras
{
    /// <summary>More tokens than any call has.</summary>
    public const long MostTokens = 1_000_000_000_000;

    private static readonly UsageExtras None = new();

    /// <summary>The region the call was served in; null where it does not say.</summary>
    public string? Region { get; private set; }

    /// <summary>The speed it was served at; null where it does not say.</summary>
    public string? Speed { get; private set; }

    /// <summary>All passes, where any of them is outside the totals; empty where none is.</summary>
    public IReadOnlyList<UsagePass> Passes { get; private set; } = [];

    /// <summary>Why the usage cannot be priced; null where nothing speaks against it.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads a usage object; null, and what is no object, holds nothing.</summary>
    public static UsageExtras Read(string? raw)
    {
        if (raw is null)
        {
            return None;
        }

        var extras = new UsageExtras();
        try
        {
            extras.Read(new Utf8JsonReader(Encoding.UTF8.GetBytes(raw)));
        }
        catch (JsonException)
        {
            extras.Problem = "The provider's usage cannot be read again.";
        }

        return extras;
    }

    private void Read(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var isCount = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                isCount = IsCount(reader.ValueSpan);
                if (reader.CurrentDepth == 1)
                {
                    ReadMember(ref reader);
                }
            }
            else if (isCount)
            {
                isCount = false;
                CheckCount(ref reader);
            }
        }
    }

    // The reader stays on the name, so that the counts inside are seen too.
    private void ReadMember(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (reader.ValueTextEquals("inference_geo"u8))
        {
            ahead.Read();
            Region = TextOf(ref ahead);
        }
        else if (reader.ValueTextEquals("speed"u8))
        {
            ahead.Read();
            Speed = TextOf(ref ahead);
        }
        else if (reader.ValueTextEquals("iterations"u8))
        {
            ahead.Read();
            if (UsagePasses.Read(ref ahead) is not { } passes)
            {
                Problem ??= "The call had passes whose tokens are outside the provider's totals and cannot be read.";
            }
            else
            {
                Passes = passes;
            }
        }
    }

    private void CheckCount(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String && reader.ReadCount() is not (>= 0 and <= MostTokens))
        {
            Problem ??= "The provider reports a count that cannot be: a negative, a broken or an absurd one.";
        }
    }

    // promptTokenCount, prompt_tokens, inputTokens, prompt_eval_count; neither tokens_per_second nor tokensDetails.
    private static bool IsCount(ReadOnlySpan<byte> name) =>
        name.EndsWith("tokens"u8) || name.EndsWith("Tokens"u8) || name.EndsWith("TokenCount"u8) || name.EndsWith("eval_count"u8);

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.ReadText(),
        _ => "?",
    };
}

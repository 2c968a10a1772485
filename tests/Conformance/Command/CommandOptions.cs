using System.Globalization;

namespace Mirascope.Gen.Conformance;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandOptions
{
    public const string Usage =
        "Usage: <verb> --in <file or folder> [--expect <folder>] [--trickle N] [--out <file.jsonl>], where <verb> is decode, encode, price, sse, json-lines, event-stream or sigv4.";

    /// <summary>The file or folder of cases.</summary>
    public required string In { get; init; }

    /// <summary>The folder of expectations.</summary>
    public string? Expect { get; init; }

    /// <summary>How many bytes a read of a response gives; null for as many as there are.</summary>
    public int? Trickle { get; init; }

    /// <summary>Where the lines go instead of standard output.</summary>
    public string? Out { get; init; }

    /// <summary>Reads what follows the verb.</summary>
    public static CommandOptions Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < args.Length; index += 2)
        {
            if (args[index] is not ("--in" or "--expect" or "--trickle" or "--out"))
            {
                throw new UsageException($"The option '{args[index]}' is not known. {Usage}");
            }

            if (index + 1 == args.Length || !values.TryAdd(args[index], args[index + 1]))
            {
                throw new UsageException($"The option '{args[index]}' needs one value, once. {Usage}");
            }
        }

        var source = values.GetValueOrDefault("--in") ?? throw new UsageException($"The verb '{args[0]}' needs --in. {Usage}");
        return new CommandOptions
        {
            In = File.Exists(source) || Directory.Exists(source) ? source : throw new UsageException($"There is no file or folder '{source}'."),
            Expect = ToFolder(values.GetValueOrDefault("--expect")),
            Trickle = ToCount(values.GetValueOrDefault("--trickle")),
            Out = values.GetValueOrDefault("--out"),
        };
    }

    private static string? ToFolder(string? value) =>
        value is null || Directory.Exists(value) ? value : throw new UsageException($"There is no folder '{value}'.");

    private static int? ToCount(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new UsageException($"'{value}' is not a number of bytes above 0.");
    }
}

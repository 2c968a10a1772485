using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Generated;

/// <summary>Reads arguments as emitted code does.</summary>
internal static class Reading
{
    /// <summary>What reading the one required parameter <c>value</c> gives: the value, or path and reason.</summary>
    public static object? Of<T>(string value, ToolItemReader<T> read) => OfText($$"""{"value":{{value}}}""", read);

    /// <summary>The same over the whole text of the arguments.</summary>
    public static object? OfText<T>(string text, ToolItemReader<T> read, int required = 1) =>
        OfCall(new ToolCall("c1", "tool", text), read, required);

    /// <summary>The same over a whole call.</summary>
    public static object? OfCall<T>(ToolCall call, ToolItemReader<T> read, int required = 1)
    {
        var arguments = new ToolArguments(call, new ToolParameters(required, "value", "other"));
        T? value = default;
        while (arguments.Next(out var index))
        {
            if (index == 0)
            {
                value = read(ref arguments);
            }
            else
            {
                arguments.Text();
            }
        }

        return arguments.Complete() ? value : $"{arguments.Path} {arguments.Reason}";
    }
}

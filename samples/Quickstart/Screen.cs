using System.Globalization;

namespace Quickstart;

/// <summary>Prints a conversation; in colour where there is somebody to see it.</summary>
internal static class Screen
{
    private static readonly bool IsColoured =
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    private static bool _isInText;

    public static void Note(string text) => Line("2", text);

    /// <summary>A piece of the answer, as it arrives.</summary>
    public static void Text(string piece)
    {
        if (piece.Length > 0)
        {
            Console.Write(_isInText ? piece : Paint("1;36", "answer  ") + piece);
            _isInText = true;
        }
    }

    public static void ToolCall(string name, string arguments) => Line("33", $"tool    {name}({arguments})");

    public static void ToolResult(string content) => Line("32", $"result  {content}");

    public static void Total(long input, long output, decimal? cost) => Line("2", string.Create(
        CultureInfo.InvariantCulture,
        $"usage   {input} tokens in, {output} out, {(cost is { } usd ? $"{usd:0.##########} USD" : "at an unknown price")}"));

    private static void Line(string colour, string text)
    {
        if (_isInText)
        {
            Console.WriteLine();
            _isInText = false;
        }

        Console.WriteLine(Paint(colour, text));
    }

    private static string Paint(string colour, string text) => IsColoured ? $"\e[{colour}m{text}\e[0m" : text;
}

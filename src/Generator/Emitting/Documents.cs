using System;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes documentation comments.</summary>
internal static class Documents
{
    private const string RemarksEnd = "</remarks>";

    /// <summary>Writes lines of XML as a comment.</summary>
    public static void Write(CodeWriter writer, string xml)
    {
        foreach (var line in xml.Split('\n'))
        {
            writer.WriteLine(line.Length == 0 ? "///" : "/// " + line);
        }
    }

    /// <summary>
    /// The user's own text and a remark on who answers. An editor shows the documentation of the part that has the body, so
    /// the user's must be repeated there.
    /// </summary>
    public static string OfCall(CallModel call)
    {
        var who = $"Answered by <c>{XmlText.Escape(call.Model)}</c> of <c>{XmlText.Escape(call.Provider)}</c>.";
        if (call.Documentation.Length == 0)
        {
            return $"<summary>{who}</summary>";
        }

        var end = call.Documentation.LastIndexOf(RemarksEnd, StringComparison.Ordinal);
        return end < 0
            ? call.Documentation + $"\n<remarks>{who}</remarks>"
            : call.Documentation.Substring(0, end) + $"<para>{who}</para>" + call.Documentation.Substring(end);
    }
}

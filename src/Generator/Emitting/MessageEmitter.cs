using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the conversation of a prompt as the elements of a collection.</summary>
internal static class MessageEmitter
{
    public static void Write(CodeWriter writer, MessageModel message)
    {
        switch (message)
        {
            case SpreadMessagesModel { IsNullable: true } spread:
                writer.WriteLine($"..{Names.PromptText}.OrEmpty({spread.Expression}),");
                break;
            case SpreadMessagesModel spread:
                writer.WriteLine($"..{spread.Expression},");
                break;
            case TextMessageModel text:
                WriteText(writer, text);
                break;
        }
    }

    private static void WriteText(CodeWriter writer, TextMessageModel message)
    {
        var text = PromptLiteral.Write(message.Pieces);
        if (text.IndexOf('\n') < 0)
        {
            writer.WriteLine($"{Names.Message}.{message.Role}({text}),");
            return;
        }

        writer.WriteLine($"{Names.Message}.{message.Role}(");
        using (writer.Indent())
        {
            writer.WriteLine(text + "),");
        }
    }
}

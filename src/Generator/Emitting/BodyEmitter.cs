using System.Text;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the implementing part of a call.</summary>
internal static class BodyEmitter
{
    public static void Write(CodeWriter writer, CallModel call, BodyModel body, KnownModels known)
    {
        Documents.Write(writer, Documents.OfCall(call));
        writer.WriteLine(Names.GeneratedCode);
        writer.WriteLine(Signature(call.Method, body));
        using (writer.Indent())
        {
            foreach (var constraint in call.Method.Constraints)
            {
                writer.WriteLine(constraint);
            }
        }

        using (writer.Block())
        {
            switch (body)
            {
                case BrokenBodyModel broken:
                    WriteThrow(writer, call, broken);
                    break;
                case RequestBodyModel request:
                    WriteRequest(writer, call, request, known);
                    break;
            }
        }
    }

    private static string Signature(MethodModel method, BodyModel body)
    {
        var text = new StringBuilder(method.Modifiers);
        text.Append(text.Length > 0 ? " " : "");
        text.Append(body is RequestBodyModel { Returns: ReturnKind.TextStream } ? "async " : "");
        text.Append("partial ").Append(method.ReturnType).Append(' ').Append(method.Name).Append('(');
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var parameter = method.Parameters[i];
            text.Append(i > 0 ? ", " : "");
            text.Append(parameter.NeedsEnumeratorCancellation ? "[global::System.Runtime.CompilerServices.EnumeratorCancellation] " : "");
            text.Append(parameter.Modifiers).Append(parameter.Type).Append(' ').Append(parameter.Name);
        }

        return text.Append(')').ToString();
    }

    private static void WriteThrow(CodeWriter writer, CallModel call, BrokenBodyModel broken)
    {
        var reason = broken.DiagnosticId is null
            ? $"{call.DisplayName} has no body: its declaration does not compile."
            : $"{call.DisplayName} has no body: see the error {broken.DiagnosticId} of its declaration.";
        writer.WriteLine($"throw new global::System.InvalidOperationException({Literals.Of(reason)});");
    }

    private static void WriteRequest(CodeWriter writer, CallModel call, RequestBodyModel body, KnownModels known)
    {
        var request = FreeName("request", call.Method, body.Client);
        RequestEmitter.Write(writer, request, call, body, known);
        var arguments = $"{Client(call, body.Client)}, {request}, {body.CancellationToken ?? "default"}";
        if (body.Returns == ReturnKind.TextStream)
        {
            WriteIterator(writer, call, body, arguments);
            return;
        }

        var result = body.Returns switch
        {
            ReturnKind.TypedStream => $"new {call.EmittedType?.Name}({Names.CallRuntime}.Start({arguments}))",
            ReturnKind.Stream => $"{Names.CallRuntime}.Stream({arguments})",
            ReturnKind.Text => $"{Names.CallRuntime}.CallTextAsync({arguments})",
            ReturnKind.Response => $"{Names.CallRuntime}.CallAsync({arguments})",
            ReturnKind.TypedResponse => $"{Names.CallRuntime}.CallAsync({Wrapped(call, body, request)})",
            _ => $"{Names.CallRuntime}.StreamTextAsync({arguments})",
        };
        writer.WriteLine(body.IsValueTask ? $"return new {call.Method.ReturnType}({result});" : $"return {result};");
    }

    private static string Wrapped(CallModel call, RequestBodyModel body, string request) =>
        $"{Client(call, body.Client)}, {request}, static response => new {call.EmittedType?.Name}(response), {body.CancellationToken ?? "default"}";

    private static void WriteIterator(CodeWriter writer, CallModel call, RequestBodyModel body, string arguments)
    {
        var text = FreeName("text", call.Method, body.Client);
        using (writer.Block($"await foreach (var {text} in {Names.Tasks}.TaskAsyncEnumerableExtensions.ConfigureAwait({Names.CallRuntime}.StreamTextAsync({arguments}), false))"))
        {
            writer.WriteLine($"yield return {text};");
        }
    }

    private static string Client(CallModel call, ClientModel client) => client switch
    {
        { Expression: null } => $"{Names.Gen}.LlmClient.Current",
        { IsNullable: true } => $"{client.Expression} ?? throw new global::System.InvalidOperationException({Literals.Of($"{call.DisplayName} has no client: {client.Expression} is null.")})",
        _ => client.Expression,
    };

    /// <summary>The name, longer by underscores while a parameter has it.</summary>
    private static string FreeName(string name, MethodModel method, ClientModel client)
    {
        var isTaken = client.Expression == name;
        foreach (var parameter in method.Parameters)
        {
            isTaken |= parameter.Name == name;
        }

        return isTaken ? FreeName(name + "_", method, client) : name;
    }
}

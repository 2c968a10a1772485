using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Prompts;
using Mirascope.Gen.Generator.Pipeline;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>
/// Makes a model and diagnostics from one marked method. Whatever the user has written, something comes of it: the model of
/// a broken call has a body that throws, so that the compiler does not complain of a missing one as well.
/// </summary>
internal static class CallParser
{
    public static Parsed<CallModel> Parse(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellationToken)
    {
        var attribute = attributed.Attributes[0];
        if (attributed.TargetSymbol is not IMethodSymbol { ContainingType: not null } method
            || attributed.TargetNode is not MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax } syntax)
        {
            var diagnostics = new DiagnosticBag();
            diagnostics.Add(Descriptors.NotAMethod, attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) ?? attributed.TargetNode);
            return new Parsed<CallModel>(null, diagnostics.ToEquatableArray());
        }

        var call = new CallContext(method, syntax, attribute, attributed.SemanticModel, cancellationToken);
        if (method.PartialDefinitionPart is not null)
        {
            call.Report(Descriptors.AlreadyImplemented, syntax.Identifier, call.DisplayName);
            return new Parsed<CallModel>(null, call.Diagnostics.ToEquatableArray());
        }

        return DeclarationParser.IsFirstOfItsSignature(method)
            ? Parse(call)
            : new Parsed<CallModel>(null, EquatableArray<DiagnosticInfo>.Empty);
    }

    private static Parsed<CallModel> Parse(CallContext call)
    {
        var emission = DeclarationParser.Check(call);
        var baseName = EmittedNames.BaseName(call.Method, call.Attribute);
        EmittedNames.CheckName(call);
        var returns = ReturnTypeParser.Parse(call.Method, call.Syntax, baseName);
        if (returns.Kind is null && (!returns.IsUnresolved || EmittedNames.LooksEmitted(call.Syntax.ReturnType)))
        {
            call.Report(Descriptors.UnsupportedReturnType, call.Syntax.ReturnType, call.DisplayName, call.Syntax.ReturnType.ToString(), baseName);
        }

        var hasTools = CallAttributes.HasTools(call.Attribute);
        var areNamesFree = EmittedNames.CheckFree(call, EmittedNames.Of(returns, baseName, hasTools));
        var (provider, model) = ProviderParser.Parse(call);
        var tools = ToolsParser.Parse(call, baseName, isUnionVisible: returns.Emitted is not null);
        var request = ParseRequest(call, returns, tools);
        var parsed = emission == Emission.Nothing ? null : new CallModel
        {
            HintName = HintNames.For(call.Method),
            Namespace = TypeNames.Namespace(call.Type.ContainingNamespace),
            ContainingTypes = ContainingTypes.Headers(call.Type),
            DisplayName = call.DisplayName,
            ContainingType = TypeNames.InCode(call.Type),
            HasBaseType = call.Type.BaseType is { SpecialType: SpecialType.None } || call.Type is { TypeKind: TypeKind.Interface, AllInterfaces.Length: > 0 },
            Documentation = Documentation.Read(call.Method, call.Syntax, call.CancellationToken),
            Method = MethodParser.Parse(call, returns.Kind),
            Provider = provider,
            Model = model,
            EmittedType = areNamesFree ? returns.Emitted : null,
            Tools = areNamesFree ? tools : null,
            Body = emission == Emission.Types ? null : (BodyModel?)request ?? new BrokenBodyModel(call.Diagnostics.FirstError),
        };
        return new Parsed<CallModel>(parsed, call.Diagnostics.ToEquatableArray(), ModelUseParser.Parse(call, returns, provider, model));
    }

    /// <summary>The body's model; null where anything so far, or in it, is wrong.</summary>
    private static RequestBodyModel? ParseRequest(CallContext call, ReturnType returns, ToolSetModel? tools)
    {
        var client = ClientParser.Parse(call);
        var options = OptionsParser.Parse(call);
        var messages = PromptParser.Parse(call);
        var toolChoice = ToolsParser.ParseChoice(call, tools);
        if (call.Diagnostics.HasErrors || client is null || messages is null || returns.Kind is not { } kind || !AttributeArguments.AreRead(call.Attribute))
        {
            return null;
        }

        return new RequestBodyModel
        {
            Returns = kind,
            IsValueTask = returns.IsValueTask,
            Client = client,
            CancellationToken = CancellationTokens.Find(call.Method) is { } token ? TypeNames.Escape(token.Name) : null,
            Messages = messages,
            Options = options,
            ToolChoice = toolChoice,
        };
    }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Makes a call's conversation from its template.</summary>
internal static class PromptParser
{
    /// <summary>The messages; null where there are none to be read.</summary>
    public static EquatableArray<MessageModel>? Parse(CallContext call)
    {
        if (CallAttributes.FindPrompt(call.Method) is not { } attribute)
        {
            call.Report(Descriptors.MissingPrompt, call.Syntax.Identifier, call.DisplayName);
            return null;
        }

        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(call.CancellationToken) as AttributeSyntax;
        SyntaxNode where = syntax is { ArgumentList.Arguments: [var argument, ..] } ? argument.Expression : (SyntaxNode?)syntax ?? call.Syntax;
        if (!AttributeArguments.AreRead(attribute))
        {
            ReportInterpolation(call, where);
            return null;
        }

        if (AttributeArguments.Text(attribute, 0) is not { } template || string.IsNullOrWhiteSpace(template))
        {
            call.Report(Descriptors.EmptyPrompt, where, call.DisplayName);
            return null;
        }

        return ParseTemplate(call, template, LiteralMap.For(where, template));
    }

    // The compiler says only that the names do not exist; with the dollar gone they do.
    private static void ReportInterpolation(CallContext call, SyntaxNode where)
    {
        foreach (var node in where.DescendantNodesAndSelf())
        {
            if (node is InterpolatedStringExpressionSyntax interpolated)
            {
                call.Report(
                    Descriptors.MalformedTemplate,
                    interpolated.StringStartToken,
                    "'$' makes C# look for the placeholders' values while it compiles; remove it, and they name the call's parameters");
                return;
            }
        }
    }

    private static EquatableArray<MessageModel> ParseTemplate(CallContext call, string template, LiteralMap map)
    {
        var (sections, errors) = TemplateReader.Read(template);
        foreach (var error in errors)
        {
            call.Diagnostics.Add(error.Descriptor, map.Tree, map.SpanOf(error.Start, error.Length), error.Arguments);
        }

        var paths = new PathBinder(call, map);
        var holes = new HoleBinder(call, map, paths);
        var messages = new List<MessageModel>(sections.Count);
        foreach (var section in sections)
        {
            call.CancellationToken.ThrowIfCancellationRequested();
            if (section.Role != "MESSAGES")
            {
                messages.Add(ParseText(call, section, map, holes));
            }
            else if (ParseMessages(call, section, map, holes) is { } spread)
            {
                messages.Add(spread);
            }
        }

        ReportNothingToAnswer(call, sections, map);

        // Where a part of the template could not be read, it may well have named the parameter.
        if (errors.TrueForAll(static error => error.Descriptor != Descriptors.MalformedTemplate))
        {
            ReportUnused(call, paths.Used);
        }

        return messages.ToEquatableArray();
    }

    private static void ReportNothingToAnswer(CallContext call, List<TemplateSection> sections, LiteralMap map)
    {
        if (sections.Count > 0 && sections.TrueForAll(static section => section.Role == "SYSTEM"))
        {
            var last = sections[sections.Count - 1];
            call.Diagnostics.Add(Descriptors.NothingToAnswer, map.Tree, map.SpanOf(last.Start, last.Length), call.DisplayName);
        }
    }

    private static TextMessageModel ParseText(CallContext call, TemplateSection section, LiteralMap map, HoleBinder holes)
    {
        if (section.Pieces.Count == 0 && section.Length > 0)
        {
            call.Diagnostics.Add(Descriptors.EmptySection, map.Tree, map.SpanOf(section.Start, section.Length), section.Role);
        }

        var pieces = new List<PromptPiece>(section.Pieces.Count);
        foreach (var piece in section.Pieces)
        {
            PromptPiece? parsed = piece is TemplateText text ? new TextPiece(text.Text) : holes.BindText((TemplateHole)piece, takesParts: section.Role == "USER");
            if (parsed is not null)
            {
                pieces.Add(parsed);
            }
        }

        var role = section.Role switch
        {
            "SYSTEM" => "System",
            "ASSISTANT" => "Assistant",
            _ => "User",
        };
        return new TextMessageModel(role, PartSpacing.Trim(pieces).ToEquatableArray());
    }

    private static SpreadMessagesModel? ParseMessages(CallContext call, TemplateSection section, LiteralMap map, HoleBinder holes)
    {
        var found = new List<TemplateHole>();
        var hasText = false;
        foreach (var piece in section.Pieces)
        {
            if (piece is TemplateHole hole)
            {
                found.Add(hole);
                holes.MarkUsed(hole);
            }
            else
            {
                hasText |= !string.IsNullOrWhiteSpace(((TemplateText)piece).Text);
            }
        }

        if (found.Count == 1 && !hasText)
        {
            return holes.BindMessages(found[0]);
        }

        call.Diagnostics.Add(Descriptors.MalformedMessages, map.Tree, map.SpanOf(section.Start, section.Length));
        return null;
    }

    private static void ReportUnused(CallContext call, HashSet<string> used)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (!CancellationTokens.IsToken(parameter.Type)
                && !used.Contains(parameter.Name)
                && parameter.DeclaringSyntaxReferences.Length > 0
                && parameter.DeclaringSyntaxReferences[0].GetSyntax(call.CancellationToken) is ParameterSyntax syntax)
            {
                call.Diagnostics.Add(Descriptors.UnusedParameter, syntax.Identifier, parameter.Name, call.DisplayName);
            }
        }
    }
}

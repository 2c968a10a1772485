using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>Makes the model of a hole, once its path is looked up. What is wrong is reported, and the hole left out.</summary>
internal sealed class HoleBinder
{
    private readonly CallContext _call;
    private readonly LiteralMap _map;
    private readonly PathBinder _paths;

    public HoleBinder(CallContext call, LiteralMap map, PathBinder paths)
    {
        _call = call;
        _map = map;
        _paths = paths;
    }

    /// <summary>A hole in a text.</summary>
    /// <param name="hole">The hole.</param>
    /// <param name="takesParts">Whether pictures and the like may stand there.</param>
    public HolePiece? BindText(TemplateHole hole, bool takesParts)
    {
        if (_paths.Bind(hole) is not { } path)
        {
            return null;
        }

        return hole.Format switch
        {
            "list" => BindList(hole, path, HoleForm.List, ElementTypes.Of(path.Type)),
            "lists" => BindList(hole, path, HoleForm.Lists, ElementTypes.Of(path.Type) is { } group ? ElementTypes.Of(group) : null),
            var format => BindValue(hole, path, format, takesParts),
        };
    }

    /// <summary>The hole of a section of messages.</summary>
    public SpreadMessagesModel? BindMessages(TemplateHole hole)
    {
        if (_paths.Bind(hole) is not { } path || path.Type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (hole.Format is null
            && !path.Type.IsRefLikeType
            && ElementTypes.Of(path.Type) is { NullableAnnotation: not NullableAnnotation.Annotated } element
            && IsMessage(element))
        {
            return new SpreadMessagesModel(path.Expression, path.IsNullable);
        }

        Report(Descriptors.NotMessages, hole, PathText(hole), TypeNames.InMessage(path.Type));
        return null;
    }

    /// <summary>Counts the hole's parameter as used, wherever it stands.</summary>
    public void MarkUsed(TemplateHole hole) => _paths.Used.Add(hole.Path[0].Name);

    private HolePiece? BindValue(TemplateHole hole, BoundPath path, string? format, bool takesParts)
    {
        var form = TextForms.Of(path.Type);
        if (form == TextForm.None || (form == TextForm.Part && !takesParts) || ConstraintParser.MayBeRefStruct(_call.Syntax, path.Type))
        {
            Report(Descriptors.NoTextForm, hole, PathText(hole), TypeNames.InMessage(path.Type), Advice(path.Type));
            return null;
        }

        if (format is not null && form != TextForm.Formattable && path.Type.TypeKind != TypeKind.Error)
        {
            Report(Descriptors.UnsuitableFormat, hole, format, PathText(hole), TypeNames.InMessage(path.Type), "which takes no format; leave it out");
            return null;
        }

        if (format is not null && StandardFormats.Refuse(path.Type, format))
        {
            Report(Descriptors.UnsuitableFormat, hole, format, PathText(hole), TypeNames.InMessage(path.Type), "which has no such format; choose one of its standard or custom formats");
            return null;
        }

        return new HolePiece(path.Expression, form == TextForm.Span ? HoleForm.Span : form == TextForm.Part ? HoleForm.Part : HoleForm.Value, format);
    }

    private HolePiece? BindList(TemplateHole hole, BoundPath path, HoleForm form, ITypeSymbol? item)
    {
        if (path.Type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (item is null || (form == HoleForm.Lists && path.Type.IsRefLikeType))
        {
            var needed = form == HoleForm.List ? "which is no list; leave the format out" : "which is no list of lists; write ':list', or leave the format out";
            Report(Descriptors.UnsuitableFormat, hole, hole.Format!, PathText(hole), TypeNames.InMessage(path.Type), needed);
            return null;
        }

        if (TextForms.Of(item) is TextForm.None or TextForm.Span or TextForm.Part)
        {
            Report(Descriptors.NoTextForm, hole, PathText(hole) + ":" + hole.Format, TypeNames.InMessage(item), Advice(item));
            return null;
        }

        return new HolePiece(path.Expression, form, null);
    }

    private static string Advice(ITypeSymbol type)
    {
        var item = ElementTypes.Of(type);
        if (IsMessage(type) || (item is not null && IsMessage(item)))
        {
            return "put messages into a section of their own, 'MESSAGES: {history}'";
        }

        if (PartKinds.IsContent(type))
        {
            return "put it into a section 'USER:', where it becomes a part of the message, and give it no format";
        }

        if (CancellationTokens.IsToken(type))
        {
            return "leave it out: the call passes it on by itself";
        }

        return item is not null && TextForms.Of(item) is not TextForm.None
            ? "write ':list' after its name for one item a line"
            : "name one of its members, or override its ToString()";
    }

    private static bool IsMessage(ITypeSymbol type) => TypeNames.Is(type, KnownNames.Namespace, "Message");

    private static string PathText(TemplateHole hole) => string.Join(".", hole.Path.ConvertAll(static name => name.Name));

    private void Report(DiagnosticDescriptor descriptor, TemplateHole hole, params string[] arguments) =>
        _call.Diagnostics.Add(descriptor, _map.Tree, _map.SpanOf(hole.Start, hole.Length), arguments);
}

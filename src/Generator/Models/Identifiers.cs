using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Models;

/// <summary>Names as C# writes them.</summary>
internal static class Identifiers
{
    // The reserved ones, and those that mean something else in some place of emitted code.
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while "
        + "and async await dynamic extension field file from global managed nameof nint not notnull nuint or partial record required scoped unmanaged value var when where yield").Split(' '));

    /// <summary>The name, with an at sign where it is a keyword or some place would take it for one.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;
}

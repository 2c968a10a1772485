using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Models;

/// <summary>Makes <see cref="EquatableArray{T}"/> from what parsers gather.</summary>
internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this List<T> items)
        where T : IEquatable<T> => items.Count == 0 ? EquatableArray<T>.Empty : new EquatableArray<T>(items);
}

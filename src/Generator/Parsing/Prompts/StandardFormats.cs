using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>
/// Knows the formats at which .NET's own types throw. Decided from the documented letters and not by trying: an editor's
/// runtime may be older than the one the program runs on.
/// </summary>
internal static class StandardFormats
{
    private const string OfNumbers = "CEFGNPR";
    private const string OfIntegersToo = "BDX";
    private const string OfDates = "dDfFgGmMoOrRstTuUyY";
    private const string OfTimeSpans = "cgGtT";
    private const string OfGuids = "nNdDbBpPxX";
    private const string OfEnums = "gGdDxXfF";

    /// <summary>Whether a value of the type cannot be formatted so. Types of the user's own are not judged.</summary>
    public static bool Refuse(ITypeSymbol type, string format)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return !IsOneOf(OfEnums, format);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single:
                return IsStandardNumber(format) && !Has(OfNumbers, char.ToUpperInvariant(format[0]));
            case >= SpecialType.System_SByte and <= SpecialType.System_UInt64:
                return IsStandardNumber(format) && !Has(OfNumbers + OfIntegersToo, char.ToUpperInvariant(format[0]));
            case SpecialType.System_DateTime:
                return format.Length == 1 && !Has(OfDates, format[0]);
        }

        return TypeNames.Is(type, "System", "DateTimeOffset") ? format.Length == 1 && (format[0] == 'U' || !Has(OfDates, format[0]))
            : TypeNames.Is(type, "System", "TimeSpan") ? (format.Length == 1 ? !Has(OfTimeSpans, format[0]) : HasForeignLetter(format))
            : TypeNames.Is(type, "System", "Guid") && !IsOneOf(OfGuids, format);
    }

    // A letter and at most nine digits; anything else is a format of the user's own making, which numbers always take.
    private static bool IsStandardNumber(string format)
    {
        if (format.Length is 0 or > 10 || !IsLetter(format[0]))
        {
            return false;
        }

        for (var i = 1; i < format.Length; i++)
        {
            if (format[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    // A time span takes no letter, digit or mark of its own that is not escaped or quoted.
    private static bool HasForeignLetter(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '\\':
                    i++;
                    break;
                case '\'' or '"':
                    var end = format.IndexOf(format[i], i + 1);
                    i = end < 0 ? format.Length : end;
                    break;
                case not ('d' or 'h' or 'm' or 's' or 'f' or 'F' or '%'):
                    return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsOneOf(string letters, string format) => format.Length == 0 || (format.Length == 1 && Has(letters, format[0]));

    private static bool Has(string letters, char letter) => letters.IndexOf(letter) >= 0;
}

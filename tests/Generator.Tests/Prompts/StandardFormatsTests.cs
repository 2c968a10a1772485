using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Parsing.Prompts;

namespace Mirascope.Gen.Tests.Prompts;

/// <summary>What the compiler refuses is what the running program would throw at, and nothing else.</summary>
public class StandardFormatsTests
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Types", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    public static TheoryData<Type> Types => [typeof(int), typeof(byte), typeof(ulong), typeof(double), typeof(float), typeof(decimal),
        typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(DayOfWeek)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_format_is_refused_exactly_where_the_type_throws(Type type)
    {
        var symbol = Compilation.GetTypeByMetadataName(type.FullName!)!;
        var value = (IFormattable)Activator.CreateInstance(type)!;
        foreach (var format in Formats())
        {
            Assert.Equal((format, Throws(value, format)), (format, StandardFormats.Refuse(symbol, format)));
        }
    }

    [Fact]
    public void A_nullable_is_judged_by_what_it_holds() => Assert.True(StandardFormats.Refuse(
        Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(Compilation.GetSpecialType(SpecialType.System_Int32)), "Q"));

    [Fact]
    public void A_type_of_the_users_own_is_not_judged() =>
        Assert.False(StandardFormats.Refuse(Compilation.GetTypeByMetadataName("System.Version")!, "Q9"));

    private static IEnumerable<string> Formats()
    {
        for (var letter = 'A'; letter <= 'z'; letter++)
        {
            if (char.IsAsciiLetter(letter))
            {
                yield return letter.ToString();
                yield return letter + "2";
            }
        }

        foreach (var custom in new[] { "0.00", "#,##0", "hh\\:mm", "d' days 'hh", "dd", "%h", "h:mm", "yyyy-MM-dd", "mm\"m\"" })
        {
            yield return custom;
        }
    }

    private static bool Throws(IFormattable value, string format)
    {
        try
        {
            value.ToString(format, CultureInfo.InvariantCulture);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}

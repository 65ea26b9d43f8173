using Microsoft.Extensions.Time.Testing;
using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.System.Tests.Documents;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class EquivalentsTests
{
    private const long Kilogram = 1_000_000_000;

    [Theory]
    [InlineData(0.124, "10 (5 … 20) charges of a smartphone", "0.0124 kg each; US Env")]
    [InlineData(2.442, "10 km (5 … 29) in a passenger car", "0.2442 kg/km; US Env")]
    [InlineData(
        1000,
        "2.0 (1.0 … 4.0) flights from London to New York",
        "500 kg each; atmosfair, 2019"
    )]
    [InlineData(42_900, "10 (5 … 20) passenger cars emit in a year", "4290 kg each; US Env")]
    public void A_mass_is_told_in_what_fits_it_with_whose_factor_it_is(
        double kilograms,
        string told,
        string source
    )
    {
        string line = Line(new English(), kilograms);
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.Contains(source, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.124, "스마트폰")]
    [InlineData(2.442, "승용차로")]
    [InlineData(1000, "런던에서 뉴욕까지")]
    [InlineData(42_900, "1년 동안 배출")]
    public void It_is_told_in_Korean_too(double kilograms, string told) =>
        Assert.Contains(told, Line(new Korean(), kilograms), StringComparison.Ordinal);

    [Fact]
    public void A_tree_is_said_to_take_ten_years()
    {
        foreach (
            (Texts texts, string years) in new (Texts, string)[]
            {
                (new English(), "TEN years"),
                (new Korean(), "10년"),
            }
        )
        {
            CommandContext cli = Context(texts);
            Assert.Contains(
                years,
                Equivalents.Line(
                    cli,
                    cli.World.Equivalences[EquivalenceKind.TreeSeedlingTenYears],
                    new BoundedSum(Kilogram, Kilogram, Kilogram)
                ),
                StringComparison.Ordinal
            );
        }
    }

    private static string Line(Texts texts, double kilograms)
    {
        Int128 mass = (long)(kilograms * Kilogram);
        return Equivalents.Fitting(Context(texts), new BoundedSum(mass, mass / 2, mass * 2));
    }

    private static CommandContext Context(Texts texts) =>
        new(
            new Composition(
                _ => null,
                Path.Combine(RunSnapshot.Root, "data"),
                Path.GetTempPath(),
                new FakeTimeProvider()
            ),
            texts,
            TextWriter.Null,
            TextWriter.Null,
            IsTerminal: false,
            []
        );
}

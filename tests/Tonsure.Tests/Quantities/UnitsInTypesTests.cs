using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

/// <summary>What the types forbid is forbidden by the compiler: each snippet is compiled against the product.</summary>
public sealed class UnitsInTypesTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) == "netstandard.dll"
            )
            .Append(typeof(ItEnergy).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("FacilityEnergy x = itEnergy * pue;")]
    [InlineData("CarbonMass x = itEnergy * pue * intensity;")]
    [InlineData("CarbonMass x = facilityEnergy * intensity;")]
    [InlineData("ItEnergy x = power.Over(TimeSpan.FromSeconds(1));")]
    public void What_makes_sense_compiles(string statement) => Assert.Empty(Errors(statement));

    [Theory]
    [InlineData("var x = (itEnergy * pue) * pue;")]
    [InlineData("var x = facilityEnergy * pue;")]
    [InlineData("var x = pue * facilityEnergy;")]
    public void Applying_a_PUE_twice_does_not_compile(string statement) =>
        Assert.Equal("CS0019", Assert.Single(Errors(statement)));

    [Theory]
    [InlineData("var x = itEnergy + facilityEnergy;")]
    [InlineData("var x = itEnergy + power;")]
    [InlineData("var x = mass + itEnergy;")]
    [InlineData("var x = itEnergy * intensity;")]
    [InlineData("var x = pue * intensity;")]
    [InlineData("var x = itEnergy * 1.2;")]
    [InlineData("var x = itEnergy + 1;")]
    [InlineData("var x = itEnergy < facilityEnergy;")]
    public void Mixing_quantities_does_not_compile(string statement) =>
        Assert.Equal("CS0019", Assert.Single(Errors(statement)));

    [Theory]
    [InlineData("ItEnergy x = facilityEnergy;", "CS0029")]
    [InlineData("FacilityEnergy x = itEnergy;", "CS0029")]
    [InlineData("ItEnergy x = 5.0;", "CS0029")]
    [InlineData("double x = itEnergy;", "CS0029")]
    public void A_number_is_no_quantity_and_one_quantity_no_other(string statement, string error) =>
        Assert.Equal(error, Assert.Single(Errors(statement)));

    private static IEnumerable<string> Errors(string statement)
    {
        string source = $$"""
            using System;
            using Tonsure.Quantities;

            static class Snippet
            {
                static void Run(ItEnergy itEnergy, FacilityEnergy facilityEnergy, Pue pue, CarbonIntensity intensity, CarbonMass mass, Power power)
                {
                    {{statement}}
                }
            }
            """;
        return CSharpCompilation
            .Create(
                "snippet",
                [CSharpSyntaxTree.ParseText(source)],
                References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id);
    }
}

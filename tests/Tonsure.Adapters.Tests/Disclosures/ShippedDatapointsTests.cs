using Tonsure.Adapters.Disclosures;
using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Documents;
using Xunit;

namespace Tonsure.Adapters.Tests.Disclosures;

public sealed class ShippedDatapointsTests : IDisposable
{
    private const string Header = "datapoint,disclosure,name,figure,unit,source\n";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_shipped_datapoints_have_both_methods_of_scope_2_and_credits_apart()
    {
        IReadOnlyList<EsrsDatapoint> points = ShippedDatapoints.Load(ShippedData.Folder);
        Assert.Equal(EsrsFigure.OwnLocationBased, points.Single(p => p.Id == "E1-6_09").Figure);
        Assert.Equal(EsrsFigure.NoContracts, points.Single(p => p.Id == "E1-6_10").Figure);
        Assert.Equal(EsrsFigure.NotInLedger, points.Single(p => p.Disclosure == "E1-7").Figure);
        Assert.Equal(points.Count, points.DistinctBy(p => p.Id).Count());
        Assert.Equal(
            ["E1-5", "E1-6", "E1-7"],
            points.Select(p => p.Disclosure).Distinct(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("E1-6_09,E1-6,Scope 2,guess,tCO2eq,efrag-ig3", "guess")]
    [InlineData("E1-6_09,E1-6,Scope 2,value_chain,lb,efrag-ig3", "lb")]
    public void A_row_that_is_not_understood_is_named_with_its_line(string row, string word)
    {
        _scratch.Write("disclosure/esrs_e1.csv", Header + row + "\n");
        TableException failure = Assert.Throws<TableException>(() =>
            ShippedDatapoints.Load(_scratch.Root)
        );
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
        Assert.Contains("2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_a_footprint_are_known_by_their_digests_and_a_lost_one_is_named()
    {
        Assert.All(
            TableDigests.Of(ShippedData.Folder),
            table =>
                Assert.Equal(
                    Convert.ToHexStringLower(
                        global::System.Security.Cryptography.SHA256.HashData(
                            File.ReadAllBytes(Path.Combine(ShippedData.Folder, table.Name))
                        )
                    ),
                    table.Digest.ToHex()
                )
        );
        Assert.Throws<TableException>(() => TableDigests.Of(_scratch.Root));
    }
}

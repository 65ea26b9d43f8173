using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class ZoneCodesTests : IDisposable
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("eia", "US-CAL-CISO", "CISO")]
    [InlineData("entsoe", "DE", "10Y1001A1001A83F")]
    public void A_zone_has_the_code_that_its_source_knows_it_by(
        string feed,
        string zone,
        string code
    ) => Assert.Equal(code, ZoneCodes.Load(ShippedData.Folder, feed)[ZoneId.Parse(zone)]);

    [Theory]
    [InlineData("eia")]
    [InlineData("entsoe")]
    public void Every_zone_has_a_profile_and_no_code_stands_for_two(string feed)
    {
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, []);
        IReadOnlyDictionary<ZoneId, string> codes = ZoneCodes.Load(ShippedData.Folder, feed);
        HashSet<ZoneId> profiles = [.. tables.Zones.Select(zone => zone.Zone)];
        Assert.All(codes.Keys, zone => Assert.Contains(zone, profiles));
        Assert.Equal(codes.Count, codes.Values.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_EIC_code_carries_the_check_character_of_its_first_fifteen() =>
        Assert.All(
            ZoneCodes.Load(ShippedData.Folder, "entsoe").Values,
            code =>
            {
                Assert.Equal(16, code.Length);
                int sum = code[..15]
                    .Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * (16 - i))
                    .Sum();
                Assert.Equal(Alphabet[36 - ((sum - 1) % 37)], code[15]);
            }
        );

    [Theory]
    [InlineData("eia,US-CAL-CISO,CISO,eia-930\neia,US-CAL-CISO,PJM,eia-930\n")]
    [InlineData("eia,,CISO,eia-930\n")]
    [InlineData("eia,US-CAL-CISO,,eia-930\n")]
    [InlineData("entsoe,DE,10Y1001A1001A83F,entsoe-areas\n")]
    public void A_damaged_table_is_an_error_that_names_it(string rows)
    {
        string path = _scratch.Write("grid/source_zones.csv", "feed,zone,code,source\n" + rows);
        Assert.Equal(
            path,
            Assert.Throws<TableException>(() => ZoneCodes.Load(_scratch.Root, "eia")).Path
        );
    }
}

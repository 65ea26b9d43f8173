using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids;

public sealed class ShippedGridTablesTests : IDisposable
{
    private const string Profiles = "grid/profiles.csv";
    private const string Zones = "grid/zones.csv";
    private const string Countries = "grid/countries.csv";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_shipped_tables_load_and_every_zone_has_a_figure_for_every_hour_of_the_year()
    {
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, []);
        Assert.True(tables.Zones.Count() > 40);
        Assert.True(tables.Countries.Count() > 150);
        Assert.All(
            tables.Zones,
            zone =>
            {
                for (int month = 1; month <= 12; month++)
                {
                    long hour = HourIndex.Of(
                        new DateTimeOffset(
                            2026,
                            month,
                            1,
                            0,
                            0,
                            0,
                            TimeSpan.Zero
                        ).ToUnixTimeMilliseconds()
                    );
                    Assert.True(tables.At(zone.Zone, hour).Intensity.Value.IsKnown);
                }
            }
        );
    }

    [Fact]
    public void A_figure_is_the_one_that_stands_in_the_table()
    {
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, []);
        string[] row = File.ReadLines(Path.Combine(ShippedData.Folder, Profiles))
            .First(line => line.StartsWith("DE,11,mean,", StringComparison.Ordinal))
            .Split(',');
        Assert.True(tables.TryGetZone(ZoneId.Parse("DE"), out ZoneProfile? profile));
        Assert.Equal(row[3 + 21] + " g/kWh", profile[11, 21].Value.ToString());
    }

    [Theory]
    [InlineData("DE,3,mean,", "DE,13,mean,", "month")]
    [InlineData("DE,3,mean,", "DE,x,mean,", "month")]
    [InlineData("DE,3,mean,", "DE,3x,mean,", "month")]
    [InlineData("DE,3,mean,", "DE,3,median,", "statistic")]
    [InlineData("DE,3,mean,", "DE,3,mean,x", "hour 0")]
    [InlineData("DE,3,mean,", "DE,3,mean,-", "hour 0")]
    [InlineData("DE,3,mean,", "DE,3,mean,NaN,", "hour 0")]
    [InlineData("DE,3,mean,", "DE,3,mean,9999999,", "hour 0")]
    [InlineData("DE,3,mean,", "DE,3,mean,,", "hour 0")]
    [InlineData("DE,3,mean,", "DE,3,mean,99999,", "bounds")]
    [InlineData("DE,3,mean,", "DE,3,mean,0,", "bounds")]
    public void A_damaged_profile_is_refused_with_file_and_line(
        string row,
        string damaged,
        string what
    )
    {
        int line = Damage(Profiles, row, damaged);
        TableException e = Assert.Throws<TableException>(Load);
        Assert.Equal((_scratch["data/" + Profiles], line), (e.Path, e.Line));
        Assert.Contains(what, e.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_lacks_a_month_is_refused_by_its_zone()
    {
        CopyTables();
        string path = _scratch["data/" + Profiles];
        File.WriteAllLines(
            path,
            File.ReadAllLines(path).Where(l => !l.StartsWith("DE,3,p95,", StringComparison.Ordinal))
        );
        TableException e = Assert.Throws<TableException>(Load);
        Assert.Equal(path, e.Path);
        Assert.Contains("zone DE", e.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_another_header_is_refused()
    {
        Damage(Profiles, "zone,month,", "zone,hour,");
        Assert.Equal(1, Assert.Throws<TableException>(Load).Line);
    }

    [Fact]
    public void A_damaged_zone_or_country_is_refused_with_file_and_line()
    {
        int line = Damage(Zones, "FR,", "F R,");
        TableException e = Assert.Throws<TableException>(Load);
        Assert.Equal((_scratch["data/" + Zones], line), (e.Path, e.Line));

        line = Damage(Countries, "FR,", "FR,x,");
        e = Assert.Throws<TableException>(Load);
        Assert.Equal((_scratch["data/" + Countries], line), (e.Path, e.Line));
    }

    [Fact]
    public void A_country_that_stands_twice_and_a_missing_world_are_refused()
    {
        Damage(Countries, "FR,", "DE,");
        Assert.Throws<TableException>(Load);
        Damage(Countries, "WORLD,", "ZZ,");
        Assert.Contains(
            "WORLD",
            Assert.Throws<TableException>(Load).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        CopyTables();
        File.Delete(_scratch["data/" + Profiles]);
        Assert.Equal(_scratch["data/" + Profiles], Assert.Throws<TableException>(Load).Path);
    }

    [Fact]
    public void A_zone_of_a_site_exists_by_its_country()
    {
        ZoneId zone = ZoneId.Parse("KR-99");
        Assert.False(ShippedGridTables.Load(ShippedData.Folder, []).Knows(zone));
        GridTables tables = ShippedGridTables.Load(ShippedData.Folder, [zone]);
        Assert.True(tables.Knows(zone));
        Assert.Equal(IntensityTier.Country, tables.At(zone, 0).Tier);
    }

    private void Load() => ShippedGridTables.Load(_scratch["data"], []);

    private void CopyTables()
    {
        if (Directory.Exists(_scratch["data"]))
        {
            Directory.Delete(_scratch["data"], recursive: true);
        }

        ShippedData.CopyTo(_scratch["data"], Profiles, Zones, Countries);
    }

    /// <summary>Replaces the beginning of the first row that begins so; returns the row's line.</summary>
    private int Damage(string table, string row, string damaged)
    {
        CopyTables();
        string path = _scratch["data/" + table];
        string[] lines = File.ReadAllLines(path);
        int at = Array.FindIndex(lines, l => l.StartsWith(row, StringComparison.Ordinal));
        bool replacesField =
            damaged.EndsWith(',')
            && damaged.Count(c => c == ',') > row.Count(c => c == ',')
            && table == Profiles;
        string rest = lines[at][row.Length..];
        lines[at] =
            damaged
            + (replacesField ? rest[(rest.IndexOf(',', StringComparison.Ordinal) + 1)..] : rest);
        File.WriteAllLines(path, lines);
        return at + 1;
    }
}

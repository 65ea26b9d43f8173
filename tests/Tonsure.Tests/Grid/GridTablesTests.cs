using Tonsure.Grid;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class GridTablesTests
{
    private readonly GridTables _tables = Grids.Tables();

    [Theory]
    [InlineData("DE", true)]
    [InlineData("FR", true)]
    [InlineData("PK", true)]
    [InlineData("PK-S", true)]
    [InlineData("world", true)]
    [InlineData("XX", false)]
    [InlineData("XX-1", false)]
    [InlineData("PK-X", false)]
    [InlineData("DE-TYPO", false)]
    public void A_zone_is_known_by_its_figures_its_country_or_a_site(string zone, bool known) =>
        Assert.Equal(known, _tables.Knows(Grids.Zone(zone)));

    [Fact]
    public void Every_known_zone_has_a_figure_and_a_source_for_every_hour() =>
        Assert.All(
            new[] { "DE", "FR", "US-CAL-CISO", "PK", "PK-S", "NP", "world" },
            id =>
            {
                Assert.True(_tables.At(Grids.Zone(id), -7).Intensity.Value.IsKnown);
                Assert.Equal(Grids.Signal, _tables.SignalOf(Grids.Zone(id)));
            }
        );

    [Fact]
    public void A_profile_is_read_by_the_month_and_the_hour_of_the_day_in_UTC()
    {
        ZoneProfile profile = new(
            Grids.Zone("DE"),
            "Germany",
            "독일",
            Grids.Exactly(1),
            0,
            Grids.Signal,
            [.. Enumerable.Range(0, 288).Select(Grids.Exactly)]
        );
        long hour = HourIndex.Of(
            new DateTimeOffset(2026, 11, 22, 21, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        );
        Assert.Equal(Grids.Exactly((10 * 24) + 21), profile.At(hour).Intensity);
        Assert.Equal(profile[11, 21], profile.At(hour).Intensity);
        Assert.Equal(IntensityTier.Profile, profile.At(hour).Tier);
    }

    [Fact]
    public void A_profile_has_all_its_cells_or_none()
    {
        Assert.Throws<ArgumentException>(() =>
            new ZoneProfile(
                Grids.Zone("DE"),
                "",
                "",
                Grids.Exactly(1),
                0,
                Grids.Signal,
                [Grids.Exactly(1)]
            )
        );
        Assert.Throws<InvalidOperationException>(() => Grids.WithYear("FR", 60)[1, 0]);
    }

    [Fact]
    public void There_are_no_tables_without_the_world() =>
        Assert.Throws<ArgumentException>(() => new GridTables([], [Grids.Country("DE", 1)], []));

    [Theory]
    [InlineData("DR", "DE")]
    [InlineData("FRR", "FR")]
    [InlineData("us", "US-CAL-CISO")]
    [InlineData("CISO", "US-CAL-CISO")]
    [InlineData("US-CAL-CSIO", "US-CAL-CISO")]
    [InlineData("PL", "PK")]
    [InlineData("Wrold", "WORLD")]
    public void The_zone_that_was_meant_is_the_nearest_one(string typed, string meant) =>
        Assert.Equal(meant, Assert.Single(_tables.Nearest(typed, 1)));

    [Fact]
    public void No_more_names_are_offered_than_asked_for_and_each_once()
    {
        Assert.Equal(3, _tables.Nearest("D", 3).Count);
        IReadOnlyList<string> all = _tables.Nearest("D", 100);
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Zones_and_countries_are_listed_by_id_and_the_world_is_no_country()
    {
        Assert.Equal("DE FR US-CAL-CISO", string.Join(' ', _tables.Zones.Select(z => z.Zone)));
        Assert.Equal("DE FR NP PK", string.Join(' ', _tables.Countries.Select(c => c.Country)));
    }
}

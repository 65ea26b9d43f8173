using System.Diagnostics;
using System.Globalization;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.System.Tests.FactorTables;

public sealed class ShippedTablesTests
{
    private static readonly string[] Hours =
    [
        .. Enumerable
            .Range(0, 24)
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"h{h:00}")),
    ];

    public static TheoryData<string> TablesWithSources =>
        [
            "equivalences.csv",
            "claims/card_inputs.csv",
            "claims/cards.csv",
            "claims/published.csv",
            "disclosure/esrs_e1.csv",
            "factors.csv",
            "grid/countries.csv",
            "grid/forecast_pooled.csv",
            "grid/fuel_lifecycle_factors.csv",
            "grid/profiles.csv",
            "grid/source_zones.csv",
            "grid/watttime_regions.csv",
            "grid/zones.csv",
            "hardware/accelerator_defaults.csv",
            "hardware/accelerators.csv",
            "hardware/cpu_models.csv",
            "hardware/cpu_power.csv",
            "hardware/cpu_tdp.csv",
            "hardware/embodied.csv",
            "hardware/instances.csv",
            "inference/assumptions.csv",
            "inference/errors.csv",
            "inference/intervals.csv",
            "inference/models.csv",
            "inference/range.csv",
            "inference/regression.csv",
            "schemas/schemas.csv",
            "sites/cloud_regions.csv",
        ];

    public static TheoryData<string, string, string, string> BoundedFigures =>
        new()
        {
            { "equivalences.csv", "lower", "value", "upper" },
            { "factors.csv", "lower", "value", "upper" },
            { "grid/countries.csv", "lower", "intensity", "upper" },
            { "grid/fuel_lifecycle_factors.csv", "lower", "intensity", "upper" },
            { "grid/zones.csv", "p05", "mean", "p95" },
            { "hardware/cpu_power.csv", "idle_lower_w", "idle_w", "idle_upper_w" },
            { "hardware/cpu_power.csv", "full_lower_w", "full_w", "full_upper_w" },
            { "hardware/embodied.csv", "lower_kg", "kg", "upper_kg" },
            { "hardware/embodied.csv", "life_lower", "life_years", "life_upper" },
            { "inference/assumptions.csv", "lower", "value", "upper" },
        };

    [Theory]
    [MemberData(nameof(TablesWithSources))]
    public void Every_row_names_a_source_that_is_explained(string table)
    {
        var known = ShippedTable
            .Read("sources.csv")
            .Column("source")
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(ShippedTable.Read(table).Rows, r => Assert.Contains(r["source"], known));
    }

    [Fact]
    public void Every_source_is_used_and_has_a_publisher_and_a_licence()
    {
        var used = TablesWithSources
            .SelectMany(t => ShippedTable.Read(t.Data).Column("source"))
            .Concat(ShippedTable.Read("hardware/accelerators.csv").Column("embodied_source"))
            .Concat(ShippedTable.Read("hardware/instances.csv").Column("accelerator_source"))
            .Concat(
                ShippedTable
                    .Read("grid/fuel_lifecycle_factors.csv")
                    .Column("bounds_source")
                    .SelectMany(sources => sources.Split('+'))
            )
            .Concat(SourcesOverTheNetwork())
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            ShippedTable.Read("sources.csv").Rows,
            r =>
            {
                Assert.Contains(r["source"], used);
                Assert.NotEmpty(r["publisher"]);
                Assert.NotEmpty(r["licence"]);
            }
        );
    }

    /// <summary>The names of the sources that the program asks; each says its own in a constant.</summary>
    private static IEnumerable<string> SourcesOverTheNetwork() =>
        typeof(SourceHttp)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IIntensitySource).IsAssignableFrom(type))
            .Select(type => type.GetField("Key")?.GetRawConstantValue() as string ?? "");

    [Theory]
    [MemberData(nameof(TablesWithSources))]
    public void Every_row_is_as_wide_as_its_header(string name)
    {
        var table = ShippedTable.Read(name);
        Assert.All(table.Rows, r => Assert.Equal(table.Header.Length, r.Width));
    }

    [Theory]
    [MemberData(nameof(BoundedFigures))]
    public void Every_figure_is_positive_and_lies_between_its_bounds(
        string table,
        string lower,
        string value,
        string upper
    ) =>
        Assert.All(
            ShippedTable.Read(table).Rows,
            r =>
            {
                Assert.True(r.Figure(lower) > 0, r.Key);
                Assert.InRange(r.Figure(value), r.Figure(lower), r.Figure(upper));
            }
        );

    [Fact]
    public void Profiles_cover_123_zones_12_months_and_3_statistics()
    {
        var profiles = ShippedTable.Read("grid/profiles.csv");
        var zones = ShippedTable
            .Read("grid/zones.csv")
            .Column("zone")
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(123, zones.Count);
        Assert.Equal(
            123 * 12 * 3,
            profiles.Rows.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(123 * 12 * 3, profiles.Rows.Count);
        Assert.True(zones.SetEquals(profiles.Column("zone")));
    }

    [Fact]
    public void Every_profile_cell_lies_between_its_percentiles()
    {
        var cells = ShippedTable
            .Read("grid/profiles.csv")
            .Rows.ToDictionary(r => (r["zone"], r["month"], r["statistic"]), r => r);
        foreach (var ((zone, month, _), mean) in cells)
        {
            if (!mean.Has("statistic", "mean"))
            {
                continue;
            }

            var (p05, p95) = (cells[(zone, month, "p05")], cells[(zone, month, "p95")]);
            foreach (var hour in Hours)
            {
                Assert.True(p05.Figure(hour) > 0, $"{p05.Key} {hour}");
                Assert.InRange(mean.Figure(hour), p05.Figure(hour), p95.Figure(hour));
            }
        }
    }

    [Fact]
    public void Korea_is_not_constant()
    {
        var zone = Assert.Single(
            ShippedTable.Read("grid/zones.csv").Rows,
            r => r.Has("zone", "KR")
        );
        Assert.Equal(0, zone.Figure("imputed_share"));
        Assert.True(zone.Figure("sd") > 10);
        Assert.All(
            ShippedTable
                .Read("grid/profiles.csv")
                .Rows.Where(r => r.Has("zone", "KR") && r.Has("statistic", "mean")),
            r => Assert.True(Hours.Select(r.Figure).Distinct().Count() > 12, r.Key)
        );
    }

    [Fact]
    public void An_imputed_zone_has_a_wide_interval() =>
        Assert.All(
            ShippedTable.Read("grid/zones.csv").Rows.Where(r => r.Figure("imputed_share") > 0.2),
            r => Assert.True(r.Figure("p95") >= 1.25 * r.Figure("mean") - 0.01, r.Key)
        );

    [Theory]
    [InlineData("grid/zones.csv")]
    [InlineData("sites/cloud_regions.csv")]
    public void Every_place_is_in_a_known_country(string table)
    {
        var known = ShippedTable
            .Read("grid/countries.csv")
            .Column("country")
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(ShippedTable.Read(table).Rows, r => Assert.Contains(r["country"], known));
    }

    [Fact]
    public void Every_country_has_its_own_codes_and_names_in_two_languages()
    {
        var countries = ShippedTable.Read("grid/countries.csv");
        foreach (var column in (string[])["country", "iso3", "name", "name_ko"])
        {
            Assert.Equal(
                countries.Rows.Count,
                countries
                    .Column(column)
                    .Where(v => v.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Count()
            );
        }

        Assert.Single(countries.Rows, r => r.Has("country", "WORLD"));
        Assert.All(
            countries.Rows.Where(r => !r.Has("country", "WORLD")),
            r => Assert.Equal(2, r["country"].Length)
        );
    }

    [Fact]
    public void A_published_pue_is_at_least_one_and_has_its_year()
    {
        var regions = ShippedTable.Read("sites/cloud_regions.csv").Rows;
        Assert.All(regions, r => Assert.Equal(r["pue"].Length == 0, r["pue_year"].Length == 0));
        Assert.All(regions, r => Assert.Equal(r["wue"].Length == 0, r["wue_year"].Length == 0));
        Assert.All(
            regions.Where(r => r["pue"].Length > 0),
            r => Assert.InRange(r.Figure("pue"), 1, 3)
        );
        Assert.All(
            regions.Where(r => r["wue"].Length > 0),
            r => Assert.InRange(r.Figure("wue"), 0, 10)
        );
    }

    [Fact]
    public void Every_cpu_model_has_a_power_and_there_is_one_for_the_unknown()
    {
        var known = ShippedTable
            .Read("hardware/cpu_power.csv")
            .Column("microarchitecture")
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("unknown", known);
        Assert.All(
            ShippedTable.Read("hardware/cpu_models.csv").Rows,
            r => Assert.Contains(r["microarchitecture"], known)
        );
    }

    [Fact]
    public void No_processor_has_two_microarchitectures()
    {
        var models = ShippedTable.Read("hardware/cpu_models.csv").Rows;
        foreach (var a in models)
        {
            Assert.Single(
                models,
                b =>
                    a.Has("vendor", b["vendor"])
                    && a.Has("family", b["family"])
                    && Overlap(a, b, "model_first", "model_last")
                    && Overlap(a, b, "stepping_first", "stepping_last")
            );
        }
    }

    [Fact]
    public void A_busy_server_draws_more_than_an_idle_one() =>
        Assert.All(
            ShippedTable.Read("hardware/cpu_power.csv").Rows,
            r => Assert.True(r.Figure("full_w") > r.Figure("idle_w"), r.Key)
        );

    [Fact]
    public async Task The_generator_makes_the_same_tables_again()
    {
        var repository = ShippedTable.Repository;
        var shared =
            Environment.GetEnvironmentVariable("TONSURE_SHARED")
            ?? Path.Combine(repository, "..", "shared");
        if (!Directory.Exists(Path.Combine(shared, "data")))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        var project = Path.Combine("eng", "Tonsure.FactorTables");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "run",
                "--project",
                project,
                "--",
                "--shared",
                shared,
                "--out",
                "data",
                "--check",
            },
            WorkingDirectory = repository,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var generator = Process.Start(start)!;
        var output = await generator.StandardOutput.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await generator.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", output);
        Assert.Equal(0, generator.ExitCode);
    }

    private static bool Overlap(ShippedRow a, ShippedRow b, string first, string last) =>
        a.Figure(first) <= b.Figure(last) && b.Figure(first) <= a.Figure(last);
}

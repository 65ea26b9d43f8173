using System.Globalization;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Each row is an hour of so much gas beside a nuclear plant.</summary>
public sealed class EiaContractTests : IntensitySourceContract
{
    internal override ZoneId Zone { get; } = ZoneId.Parse("US-CAL-CISO");

    internal override TimeSpan Step => TimeSpan.FromHours(1);

    internal override Dictionary<string, string> Keys { get; } =
        new(StringComparer.Ordinal) { ["TONSURE_EIA_KEY"] = EiaAnswers.Key };

    // A plant that draws power has made nothing, which is possible.
    internal override double? Impossible => null;

    internal override IIntensityHistory Make(SourceWorld world) =>
        new EiaSource(
            world,
            ShippedFuelFactors.Load(ShippedData.Folder),
            ZoneCodes.Load(ShippedData.Folder, EiaSource.Key)
        );

    internal override int Milligrams(double value) => GasAndNuclear.Milligrams(value);

    // The key goes out in the query, where the source wants it.
    internal override IEnumerable<string> Sent() => [];

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows) =>
        EiaAnswers.Page(
            rows.Count * 2,
            rows.SelectMany(row =>
                new[]
                {
                    EiaAnswers.Row(row.Start.AddHours(1), "CISO", "NG", Number(row.Value)),
                    EiaAnswers.Row(
                        row.Start.AddHours(1),
                        "CISO",
                        "NUC",
                        Number(row.Value is null ? null : GasAndNuclear.NuclearMegawatts)
                    ),
                }
            )
        );

    private static string Number(double? value) =>
        value is null ? "null" : $"\"{value.Value.ToString(CultureInfo.InvariantCulture)}\"";
}

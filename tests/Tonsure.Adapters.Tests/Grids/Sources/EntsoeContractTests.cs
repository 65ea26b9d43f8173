using System.Globalization;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Each row is a quarter of so much gas beside a nuclear plant; each is a series of its own, as gaps make them.</summary>
public sealed class EntsoeContractTests : IntensitySourceContract
{
    internal override ZoneId Zone { get; } = ZoneId.Parse("DE");

    internal override TimeSpan Step => TimeSpan.FromMinutes(15);

    internal override Dictionary<string, string> Keys { get; } =
        new(StringComparer.Ordinal) { ["TONSURE_ENTSOE_KEY"] = EntsoeAnswers.Token };

    // A plant that draws power has made nothing, which is possible.
    internal override double? Impossible => null;

    internal override string MediaType => "text/xml";

    internal override IIntensityHistory Make(SourceWorld world) =>
        new EntsoeSource(
            world,
            ShippedFuelFactors.Load(ShippedData.Folder),
            ZoneCodes.Load(ShippedData.Folder, EntsoeSource.Key)
        );

    internal override int Milligrams(double value) => GasAndNuclear.Milligrams(value);

    // The token goes out in the query, where the source wants it.
    internal override IEnumerable<string> Sent() => [];

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows) =>
        EntsoeAnswers
            .Xml(
                "GL_MarketDocument",
                string.Concat(
                    rows.Select(row =>
                        Series(row.Start, "B04", row.Value)
                        + Series(
                            row.Start,
                            "B14",
                            row.Value is null ? null : GasAndNuclear.NuclearMegawatts
                        )
                    )
                )
            )
            .Body;

    private string Series(DateTimeOffset start, string type, double? megawatts)
    {
        string point = megawatts is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<Point><position>1</position><quantity>{megawatts}</quantity></Point>"
            );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<TimeSeries><inBiddingZone_Domain.mRID>10Y1001A1001A83F</inBiddingZone_Domain.mRID><quantity_Measure_Unit.name>MAW</quantity_Measure_Unit.name><curveType>A03</curveType><MktPSRType><psrType>{type}</psrType></MktPSRType><Period><timeInterval><start>{start:yyyy-MM-ddTHH:mm}Z</start><end>{start + Step:yyyy-MM-ddTHH:mm}Z</end></timeInterval><resolution>PT15M</resolution>{point}</Period></TimeSeries>"
        );
    }
}

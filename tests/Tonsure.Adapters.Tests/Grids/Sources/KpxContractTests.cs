using System.Globalization;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Each row is five minutes of so much gas beside a nuclear plant, told by the Korean day.</summary>
public sealed class KpxContractTests : IntensitySourceContract
{
    internal override ZoneId Zone { get; } = ZoneId.Parse("KR");

    internal override TimeSpan Step => TimeSpan.FromMinutes(5);

    internal override Dictionary<string, string> Keys { get; } =
        new(StringComparer.Ordinal) { ["TONSURE_KPX_KEY"] = KpxAnswers.Key };

    // A plant that draws power has made nothing, which is possible.
    internal override double? Impossible => null;

    internal override IIntensityHistory Make(SourceWorld world) =>
        new KpxSource(world, ShippedFuelFactors.Load(ShippedData.Folder));

    internal override int Milligrams(double value) => GasAndNuclear.Milligrams(value);

    // The key goes out in the query, where the source wants it.
    internal override IEnumerable<string> Sent() => [];

    internal override string Body(AskedRequest asked, IReadOnlyList<ToldRow> rows)
    {
        string day = asked.Query["baseDate"];
        string[] items =
        [
            .. rows.Select(row => (At: Korean(row.Start), row.Value))
                .Where(row => row.At.StartsWith(day, StringComparison.Ordinal))
                .Select(row => Item(row.At, row.Value)),
        ];
        string list = items.Length == 0 ? "\"\"" : $"{{\"item\":[{string.Join(',', items)}]}}";
        return $"{{\"response\":{{\"header\":{{\"resultCode\":\"00\"}},\"body\":{{\"items\":{list},\"totalCount\":{items.Length}}}}}}}";
    }

    private static string Korean(DateTimeOffset instant) =>
        instant
            .ToOffset(TimeSpan.FromHours(9))
            .ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string Item(string at, double? gas)
    {
        string power = gas?.ToString(CultureInfo.InvariantCulture) ?? "null";
        string nuclear = gas is null
            ? "null"
            : GasAndNuclear.NuclearMegawatts.ToString(CultureInfo.InvariantCulture);
        return $"{{\"baseDatetime\":\"{at}\",\"fuelPwr4\":{nuclear},\"fuelPwr6\":{power},\"fuelPwrTot\":1}}";
    }
}

using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Cli.Rendering;
using Tonsure.Quantities;

namespace Tonsure.Cli.Reports;

/// <summary>A report for programs.</summary>
internal static class ReportJson
{
    public static void Write(CommandContext cli, Report report) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("by", report.KeyWord);
                json.WriteString(
                    "from",
                    report.Query.Filter.FromMs is { } from ? Json.Instant(from) : null
                );
                json.WriteString(
                    "to",
                    report.Query.Filter.ToMs is { } to ? Json.Instant(to) : null
                );
                json.WriteString("tz", report.Query.TimeZone.Id);
                json.WriteStartArray("rows");
                foreach (FootprintTotal line in report.Lines)
                {
                    json.WriteStartObject();
                    json.WriteString(report.KeyWord, line.Key);
                    WriteSums(json, line);
                    if (report.KeyWord != "evidence")
                    {
                        json.WriteString("evidence", line.Worst.Word());
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartObject("total");
                WriteSums(json, report.Total);
                json.WriteString("evidence", report.Total.Worst.Word());
                json.WriteEndObject();
                json.WriteStartObject("coverage");
                WriteShares(json, "by_energy_percent", report.Coverage.ByEnergy);
                WriteShares(json, "by_activities_percent", report.Coverage.ByActivities);
                json.WriteEndObject();
                Equivalence car = cli.World.Equivalences[EquivalenceKind.CarKilometre];
                Bounded<double> kilometres = car.Count(report.WithEmbodied);
                json.WriteStartObject("equivalence");
                json.WriteNumber("car_km", kilometres.Value, 6);
                json.WriteNumber("car_lower_km", kilometres.Lower, 6);
                json.WriteNumber("car_upper_km", kilometres.Upper, 6);
                json.WriteNumber("factor_kg_per_km", car.Each.Value.Grams / 1000, 6);
                json.WriteString("source", car.Source);
                json.WriteString("source_name", cli.World.Sources.Name(car.Source));
                json.WriteEndObject();
                json.WriteEndObject();
            })
        );

    private static void WriteSums(Utf8JsonWriter json, FootprintTotal total)
    {
        json.WriteNumber("activities", total.Activities);
        json.WriteNumber("uncovered_activities", total.Uncovered);
        WriteBounded(json, "it_energy", "j", total.Sums.ItMillijoules, 3);
        WriteBounded(json, "facility_energy", "j", total.Sums.FacilityMicrojoules, 6);
        WriteBounded(json, "carbon", "g", total.Sums.CarbonMicrograms, 6);
        WriteBounded(json, "embodied", "g", total.Sums.EmbodiedMicrograms, 6);
        WriteBounded(json, "water", "l", total.Sums.WaterMicrolitres, 6);
    }

    private static void WriteBounded(
        Utf8JsonWriter json,
        string name,
        string unit,
        BoundedSum sum,
        int decimals
    )
    {
        json.WriteDecimal($"{name}_{unit}", sum.Value, decimals);
        json.WriteDecimal($"{name}_lower_{unit}", Int128.Min(sum.Lower, sum.Value), decimals);
        json.WriteDecimal($"{name}_upper_{unit}", Int128.Max(sum.Upper, sum.Value), decimals);
    }

    private static void WriteShares(
        Utf8JsonWriter json,
        string name,
        IReadOnlyDictionary<EvidenceGrade, int> shares
    )
    {
        json.WriteStartObject(name);
        foreach ((EvidenceGrade grade, int perMille) in shares)
        {
            json.WriteDecimal(grade.Word(), perMille, 1);
        }

        json.WriteEndObject();
    }
}

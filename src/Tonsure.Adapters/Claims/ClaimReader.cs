using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Claims;

/// <summary>Turns a claim's fields into a claim. What is negative, absurd, in two units or unknown is refused with its line.</summary>
internal static class ClaimReader
{
    private const string DeviceHours = "device_hours";
    private const string LifeYears = "life_years";
    private const string Utilisation = "utilisation";
    private const string EmbodiedKilograms = "embodied_kg";
    private const string Parts = "parts_tco2e";

    // More than anybody could state in earnest: a million years of a million devices, the world's electricity, its emissions.
    private const decimal MostHours = 1e12m;
    private const decimal MostJoules = 3.6e18m;
    private const decimal MostGrams = 1e15m;
    private const decimal MostWatts = 1e6m;
    private const decimal MostIntensity = 2000;
    private const decimal MostUnits = 1e27m;
    private const long Pico = 1_000_000_000_000;
    private const long Nano = 1_000_000_000;

    /// <summary>A claim that names itself by its id, else by its model, else as its file says.</summary>
    public static Claim Read(ClaimFields fields, string name)
    {
        foreach ((string field, ClaimFields.Value value) in fields.Values)
        {
            if (!ClaimFieldNames.IsKnown(field))
            {
                throw new ClaimFileException(
                    fields.Path,
                    value.Line,
                    ClaimFileProblem.UnknownField,
                    field,
                    value.Text,
                    ClaimFieldNames.Nearest(field)
                );
            }
        }

        string kind = fields.Text("kind").ToLowerInvariant();
        decimal? tolerance = fields.Number("expected_tolerance_pct", 0, 100);
        return new Claim(
            fields.Has("id") ? fields.Text("id")
                : fields.Has("model") ? fields.Text("model")
                : name,
            kind.Length == 0 ? "training" : kind,
            Inputs(fields, kind),
            Energy(fields),
            Carbon(fields),
            Math.Max(Claim.LeastTolerancePpm, (int)((tolerance ?? 0) * 10_000))
        )
        {
            Origin = Origin(fields),
            Inference = Inference(fields),
        };
    }

    private static ClaimInputs Inputs(ClaimFields fields, string kind) =>
        fields.Has(Parts) || fields.Has("units") || fields.Has("per_units") ? Sum(fields)
        : kind == Claim.Embodied || fields.Has(EmbodiedKilograms) || fields.Has(LifeYears)
            ? Making(fields)
        : Electricity(fields);

    private static ClaimInputs.Electricity Electricity(ClaimFields fields)
    {
        decimal? watts = fields.Number("avg_or_tdp_w", 0, MostWatts);
        decimal? pue = fields.Number("pue", 1, 10);
        decimal? intensity = fields.Number("gco2_per_kwh", 0, MostIntensity);
        string? isBackSolved = fields.Word("intensity_backsolved", "yes", "no", "true", "false");
        return new ClaimInputs.Electricity(
            Nanoseconds(fields),
            watts is { } power
                ? Power.FromMilliwatts((long)ClaimUnits.Whole(power, 1, 1000))
                : null,
            pue is { } overhead ? ClaimUnits.Overhead(overhead) : null,
            intensity is { } grams ? ClaimUnits.Intensity(grams) : default,
            isBackSolved is "yes" or "true"
        );
    }

    private static ClaimInputs.Parts Sum(ClaimFields fields)
    {
        decimal? units = Count(fields, "units");
        decimal? per = Count(fields, "per_units");
        return new ClaimInputs.Parts(
            Total(fields) is { } tonnes ? ClaimUnits.Whole(tonnes, 1_000_000, Pico) : null,
            units is { } count ? (Int128)count
                : per is null ? 1
                : null,
            (Int128)(per ?? 1)
        );
    }

    /// <summary>Parts are joined by plus signs, each a number like any other.</summary>
    private static decimal? Total(ClaimFields fields)
    {
        if (!fields.Has(Parts))
        {
            return null;
        }

        ClaimFields.Value at = fields.Values[Parts];
        decimal tonnes = 0;
        foreach (string part in at.Text.Split('+', StringSplitOptions.TrimEntries))
        {
            ClaimFields one = fields with
            {
                Values = new Dictionary<string, ClaimFields.Value>(StringComparer.Ordinal)
                {
                    [Parts] = at with { Text = part },
                },
            };
            tonnes +=
                one.Number(Parts, 0, MostGrams / 1_000_000)
                ?? throw fields.Error(ClaimFileProblem.NotANumber, Parts, at.Text);
        }

        return tonnes;
    }

    private static decimal? Count(ClaimFields fields, string name) =>
        fields.Number(name, 1, MostUnits) is not { } count ? null
        : decimal.IsInteger(count) ? count
        : throw fields.Error(ClaimFileProblem.NotWhole, name, fields.Text(name));

    private static ClaimInputs.Making Making(ClaimFields fields)
    {
        decimal? kilograms = fields.Number(EmbodiedKilograms, 0, 1e9m);
        decimal? years = fields.Number(LifeYears, 0.01m, 1000);
        decimal? utilisation = fields.Number(Utilisation, 0.001m, 1);
        return new ClaimInputs.Making(
            Nanoseconds(fields),
            kilograms is { } mass ? ClaimUnits.Whole(mass, 1000, Pico) : null,
            years is { } life ? ClaimUnits.Whole(life, 8760 * 3600, Nano) : null,
            utilisation is { } share ? (int)Math.Round(share * 1000) : null
        );
    }

    /// <summary>Device-hours as they are stated, or devices × hours; both only if they agree.</summary>
    private static Int128? Nanoseconds(ClaimFields fields)
    {
        decimal? stated = fields.Number(DeviceHours, 0, MostHours);
        decimal? devices = fields.Number("n_devices", 0, 1e9m);
        decimal? hours = fields.Number("hours", 0, MostHours);
        decimal? product = devices is { } count && hours is { } each ? count * each : null;
        if (
            stated is { } a
            && product is { } b
            && Math.Abs(a - b) * 1_000_000 > Claim.LeastTolerancePpm * a
        )
        {
            throw fields.Error(
                ClaimFileProblem.HoursDiffer,
                DeviceHours,
                fields.Text(DeviceHours),
                ClaimFields.Write(b)
            );
        }

        return (stated ?? product) switch
        {
            null => null,
            > MostHours => throw fields.Error(
                ClaimFileProblem.TooLarge,
                "hours",
                fields.Text("hours"),
                ClaimFields.Write(MostHours)
            ),
            { } known => ClaimUnits.Whole(known, 3600, Nano),
        };
    }

    private static ClaimedEnergy? Energy(ClaimFields fields)
    {
        string? word = fields.Word("pub_energy_boundary", "it", "facility", "unstated");
        return One(fields, ClaimFieldNames.Energies, MostJoules) is not { } joules
            ? null
            : new ClaimedEnergy(
                joules,
                word switch
                {
                    "it" => ClaimBoundary.It,
                    "facility" => ClaimBoundary.Facility,
                    _ => ClaimBoundary.Unstated,
                }
            );
    }

    private static Int128? Carbon(ClaimFields fields) =>
        One(fields, ClaimFieldNames.Emissions, MostGrams);

    /// <summary>A quantity that may be stated in one of several units; two of them are one too many.</summary>
    private static Int128? One(
        ClaimFields fields,
        (string Name, decimal Size)[] units,
        decimal most
    )
    {
        (string Name, decimal Size)[] stated = [.. units.Where(unit => fields.Has(unit.Name))];
        return stated switch
        {
            [] => null,
            [var (name, size)] => ClaimUnits.Whole(
                fields.Number(name, 0, most / size)!.Value,
                size,
                Pico
            ),
            [var (first, _), var (second, _), ..] => throw fields.Error(
                ClaimFileProblem.TwoUnits,
                second,
                fields.Text(second),
                first
            ),
        };
    }

    private static ClaimInference? Inference(ClaimFields fields) =>
        fields.Number("inferred_pue", 1, 10) is { } pue
        && fields.Number("inferred_gco2_per_kwh", 0, MostIntensity) is { } intensity
            ? new ClaimInference(ClaimUnits.Overhead(pue), ClaimUnits.Intensity(intensity))
            : null;

    private static ClaimOrigin Origin(ClaimFields fields) =>
        new(
            fields.Text("model"),
            fields.Text("hardware"),
            fields.Text("region"),
            fields.Text("source"),
            string.Join(
                ", ",
                new[] { fields.Text("revision"), fields.Text("reference") }.Where(text =>
                    text.Length > 0
                )
            ),
            fields.Text("date"),
            new ClaimText(fields.Text("provenance"), fields.Text("provenance_ko")),
            new ClaimText(fields.Text("notes"), fields.Text("notes_ko"))
        );
}

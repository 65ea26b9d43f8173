using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Finds a score and its parts among the members of one object, under the names that are in use.</summary>
internal static class ScoreReading
{
    private static readonly string[] Scores =
    [
        "sci",
        "score",
        "sci_score",
        "carbon_intensity_score",
    ];

    private static readonly string[] Counts =
    [
        "r",
        "units",
        "functional_units",
        "functional_unit_count",
        "functional_unit_value",
        "tokens",
        "requests",
        "inferences",
        "images",
        "executions",
        "parameters",
        "training_tokens",
    ];

    private static readonly string[] Letters = ["e", "i", "m", "o", "c"];

    /// <summary>A score; null where the object has none, or not what it is made from.</summary>
    public static ScoreParts? Of(JsonValue value, string path)
    {
        Measure? stated = Stated(value, path);
        Measure? units = Units(value, path);
        if (stated is null || units is null)
        {
            return null;
        }

        ImmutableArray<ReadFigure> figures =
        [
            .. ReadFigures.Of(value, path),
            .. Lettered(value, path),
        ];
        ScoreParts parts = new(stated, units)
        {
            Operational = Mass(figures, "operational", "o"),
            Embodied = Mass(figures, "embodied", "m"),
            Whole = Whole(figures),
            Energy = figures.FirstOrDefault(f => f.Measure.Unit == LintUnit.KilowattHour)?.Measure,
            Intensity = figures
                .FirstOrDefault(f => f.Measure.Unit == LintUnit.GramPerKilowattHour)
                ?.Measure,
        };
        return
            parts.Operational is null
            && parts.Whole is null
            && (parts.Energy is null || parts.Intensity is null)
            ? null
            : parts;
    }

    /// <summary>In grams for each of what R counts; <c>{value, unit}</c> may have it for a thousand, a million and so on.</summary>
    private static Measure? Stated(JsonValue value, string path)
    {
        foreach ((string name, JsonValue member) in JsonFigures.Members(value))
        {
            string plain = Plain(name);
            (string stem, double size) = Sized(plain);
            string at = JsonFigures.Join(path, name);
            if (!Scores.Contains(stem, StringComparer.Ordinal))
            {
                continue;
            }

            if (JsonFigures.Number(member) is { } number)
            {
                double unit = value["unit"]?.AsText is { } beside ? SciUnit.Size(beside) ?? 1 : 1;
                return new Measure(number * size * unit, LintUnit.Gram, at);
            }

            if (JsonFigures.Number(member["value"]) is { } inner)
            {
                double unit = member["unit"]?.AsText is { } text ? SciUnit.Size(text) ?? 1 : 1;
                return new Measure(inner * size * unit, LintUnit.Gram, at + "/value");
            }
        }

        return null;
    }

    /// <summary><c>sci_g_per_unit</c> and <c>sci_kg</c>: the score's own name and how many grams one is.</summary>
    private static (string Stem, double Size) Sized(string name)
    {
        int per = name.IndexOf("_per_", StringComparison.Ordinal);
        string plain = per < 0 ? name : name[..per];
        double each =
            per < 0 ? 1
            : SciUnit.Count(name[(per + 5)..].Split('_')[0]) is { } count ? count
            : 1;
        return UnitName.Of(plain) is { Unit: LintUnit.Gram } figure
            ? (figure.Stem, figure.Size / each)
            : (plain, 1 / each);
    }

    private static Measure? Units(JsonValue value, string path)
    {
        foreach ((string name, JsonValue member) in JsonFigures.Members(value))
        {
            string at = JsonFigures.Join(path, name);
            if (
                Counts.Contains(Plain(name), StringComparer.Ordinal)
                && JsonFigures.Number(member) is { } number
            )
            {
                return new Measure(number, LintUnit.One, at);
            }

            if (Plain(name) is not ("functional_unit" or "r"))
            {
                continue;
            }

            foreach (string inner in new[] { "count", "quantity", "value", "units", "amount" })
            {
                if (JsonFigures.Number(member[inner]) is { } counted)
                {
                    return new Measure(counted, LintUnit.One, JsonFigures.Join(at, inner));
                }
            }
        }

        return null;
    }

    /// <summary>E, I, M by their letters: kWh, g/kWh and g, as the standard has them.</summary>
    private static IEnumerable<ReadFigure> Lettered(JsonValue value, string path) =>
        JsonFigures
            .Members(value)
            .Where(member => Letters.Contains(Plain(member.Key), StringComparer.Ordinal))
            .Select(member =>
                JsonFigures.Number(member.Value) is { } number
                    ? ReadFigures.Figure(
                        new UnitName(
                            Plain(member.Key),
                            Plain(member.Key) switch
                            {
                                "e" => LintUnit.KilowattHour,
                                "i" => LintUnit.GramPerKilowattHour,
                                _ => LintUnit.Gram,
                            },
                            1
                        ),
                        number,
                        JsonFigures.Join(path, member.Key)
                    )
                    : null
            )
            .OfType<ReadFigure>();

    private static Measure? Mass(
        ImmutableArray<ReadFigure> figures,
        params ReadOnlySpan<string> words
    )
    {
        foreach (ReadFigure figure in figures)
        {
            if (figure.Measure.Unit == LintUnit.Gram && figure.Name.Has(words))
            {
                return figure.Measure;
            }
        }

        return null;
    }

    /// <summary>A mass that is neither part nor score.</summary>
    private static Measure? Whole(ImmutableArray<ReadFigure> figures) =>
        Mass(
            [
                .. figures.Where(figure =>
                    !figure.Name.Has("operational", "embodied", "lower", "upper", "sci", "score")
                ),
            ],
            "total",
            "carbon",
            "emissions",
            "c"
        );

    private static string Plain(string name) =>
        name.Replace('-', '_').Replace(' ', '_').ToLowerInvariant();
}

using System.Collections.Immutable;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Finds figures by names that end in units, whatever a document is built like.</summary>
internal static class ReadFigures
{
    /// <summary>The figures of one object, not of those within it.</summary>
    public static ImmutableArray<ReadFigure> Of(JsonValue value, string path)
    {
        ImmutableArray<ReadFigure>.Builder found = ImmutableArray.CreateBuilder<ReadFigure>();
        foreach ((string name, JsonValue member) in JsonFigures.Members(value))
        {
            string at = JsonFigures.Join(path, name);
            // {value, unit} under a name, or {value, lower, upper} under a name that has the unit.
            bool isApart = member["value"] is not null;
            UnitName? figure =
                isApart && member["unit"]?.AsText is { } unit
                    ? UnitName.Of(name, unit)
                    : UnitName.Of(name);
            if (
                figure is not null
                && JsonFigures.Number(isApart ? member["value"] : member) is { } number
            )
            {
                found.Add(Figure(figure, number, isApart ? JsonFigures.Join(at, "value") : at));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The figures of a list whose items have a name, a unit and a value each, as forms have them.</summary>
    public static ImmutableArray<ReadFigure> Listed(JsonValue? list, string path, string named) =>
        [
            .. JsonFigures
                .Items(list, path)
                .Select(item =>
                    item.Value[named]?.AsText is { } name
                    && item.Value["unit"]?.AsText is { } unit
                    && UnitName.Of(name, unit) is { } figure
                    && JsonFigures.Number(item.Value["value"]) is { } number
                        ? Figure(figure, number, item.Path + "/value")
                        : null
                )
                .OfType<ReadFigure>(),
        ];

    /// <summary>A figure in the unit that it is compared in.</summary>
    public static ReadFigure Figure(UnitName name, double number, string path) =>
        new(name, new Measure(number * name.Size, name.Unit, path));

    /// <summary>What they tell of one thing; null where that is nothing to compare.</summary>
    public static Account? Account(
        IReadOnlyCollection<ReadFigure> figures,
        string path,
        string hardware
    )
    {
        ReadFigure? energy = Best(figures, LintUnit.KilowattHour, "facility", "energy");
        Account account = new(path)
        {
            Energy = energy?.Measure,
            IsIt = energy?.Name.Has("it") == true,
            Carbon = Best(
                figures,
                LintUnit.Gram,
                "location",
                "carbon",
                "emissions",
                "co2"
            )?.Measure,
            DeviceHours = Best(
                figures.Where(f => f.Name.Has("device", "gpu", "accelerator", "hardware")),
                LintUnit.Hour
            )?.Measure,
            Power = Best(
                figures.Where(f => f.Name.Has("device", "gpu", "accelerator")),
                LintUnit.Watt
            )?.Measure,
            Operations = Best(figures, LintUnit.Operation)?.Measure,
            Pue = Best(figures, LintUnit.One, "pue")?.Measure,
            Hardware = hardware,
        };
        return
            account.Energy is null
            && account.Carbon is null
            && account.Power is null
            && account.Operations is null
            ? null
            : account;
    }

    /// <summary>The figure with the first of the words, else with the next; where none has any, there is none.</summary>
    private static ReadFigure? Best(
        IEnumerable<ReadFigure> figures,
        LintUnit unit,
        params ReadOnlySpan<string> words
    )
    {
        ReadFigure[] candidates =
        [
            .. figures.Where(f => f.Measure.Unit == unit && !IsAnother(f.Name)),
        ];
        foreach (string word in words)
        {
            if (Array.Find(candidates, f => f.Name.Has(word)) is { } found)
            {
                return found;
            }
        }

        return words.Length == 0 ? candidates.FirstOrDefault() : null;
    }

    /// <summary>Bounds, and emissions that are not those of the energy.</summary>
    private static bool IsAnother(UnitName name) =>
        name.Has("lower", "upper", "embodied", "market", "offset", "offsets", "credits", "removals")
        || name.Has("saved", "saving", "avoided", "per", "half", "idle", "residual", "contracted");
}

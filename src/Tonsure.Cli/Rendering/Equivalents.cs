using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Cli.Rendering;

/// <summary>A mass of carbon as something that people know, with whose factor it is; for every command that tells one.</summary>
internal static class Equivalents
{
    /// <summary>A line with the kind that fits the mass.</summary>
    public static string Fitting(CommandContext cli, BoundedSum micrograms) =>
        Line(cli, cli.World.Equivalences.Fitting(micrograms.Value), micrograms);

    /// <summary>A line with a kind that was chosen.</summary>
    public static string Line(CommandContext cli, Equivalence row, BoundedSum micrograms)
    {
        Bounded<double> count = row.Count(micrograms);
        bool distance =
            row.Kind is EquivalenceKind.CarKilometre or EquivalenceKind.CarKilometreBritain;
        Figure figure = distance
            ? Figures.Distance(count.Value, count.Lower, count.Upper)
            : Figures.Plain(count.Value, count.Lower, count.Upper);
        double kilograms = row.Each.Value.Grams / 1000;
        string factor = distance
            ? string.Create(CultureInfo.InvariantCulture, $"{kilograms} kg/km")
            : cli.Texts.EquivalentEach(
                string.Create(CultureInfo.InvariantCulture, $"{kilograms} kg")
            );
        return cli.Texts.Equivalent(
            row.Kind,
            $"{figure.WithUnit} ({figure.Bounds})",
            $"{factor}; {cli.World.Sources.Name(row.Source)}"
        );
    }
}

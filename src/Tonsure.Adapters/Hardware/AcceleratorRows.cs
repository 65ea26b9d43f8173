using System.Collections.Immutable;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Hardware;

/// <summary>Reads <c>accelerators.csv</c> and <c>accelerator_defaults.csv</c>; an empty field is unknown.</summary>
internal static class AcceleratorRows
{
    private const double Tera = 1e12;
    private const double Giga = 1e9;

    public static AcceleratorCatalogue Load(string folder)
    {
        CsvTable models = CsvTable.Load(Path.Combine(folder, "accelerators.csv"));
        CsvTable defaults = CsvTable.Load(Path.Combine(folder, "accelerator_defaults.csv"));
        EmbodiedRow embodied = EmbodiedRow.Load(folder, "gpu");
        try
        {
            return new AcceleratorCatalogue(
                Enumerable.Range(0, models.Count).Select(row => Model(models, row, embodied)),
                Enumerable
                    .Range(0, defaults.Count)
                    .Select(row => new NameAssumption(
                        defaults.Text(row, "alias"),
                        defaults.Text(row, "accelerator"),
                        defaults.Text(row, "assumed")
                    ))
            );
        }
        catch (ArgumentException e)
        {
            throw new TableException(models.Path, 0, e.Message);
        }
    }

    private static Accelerator Model(CsvTable table, int row, EmbodiedRow embodied) =>
        new(
            table.Text(row, "name"),
            [.. table.Text(row, "aliases").Split('|', StringSplitOptions.RemoveEmptyEntries)],
            table.Text(row, "vendor"),
            Positive(table, row, "tdp_w") is { } watts ? Power.FromWatts(watts) : null,
            Peaks(table, row),
            Bytes(table, row, "memory_gb"),
            Bytes(table, row, "bandwidth_gb_s"),
            Positive(table, row, "embodied_kg") is { } kilograms
                ? embodied.With(kilograms, table.Text(row, "embodied_source"), table, row)
                : embodied.Carbon,
            (int)table.Number(row, "year"),
            table.Text(row, "source")
        );

    private static ImmutableSortedDictionary<NumericFormat, double> Peaks(CsvTable table, int row)
    {
        ImmutableSortedDictionary<NumericFormat, double>.Builder peaks =
            ImmutableSortedDictionary.CreateBuilder<NumericFormat, double>();
        foreach (NumericFormat format in NumericFormats.All)
        {
            string unit = format == NumericFormat.Int8 ? "tops" : "tflops";
            if (Positive(table, row, $"{format.Word()}_{unit}") is { } peak)
            {
                peaks.Add(format, peak * Tera);
            }
        }

        return peaks.ToImmutable();
    }

    private static long? Bytes(CsvTable table, int row, string column) =>
        Positive(table, row, column) is { } gigabytes ? (long)Math.Round(gigabytes * Giga) : null;

    private static double? Positive(CsvTable table, int row, string column) =>
        table.NumberOrUnknown(row, column) switch
        {
            null => null,
            > 0 and { } number => number,
            _ => throw table.Error(row, $"{column} is not positive; leave it empty if unknown"),
        };
}

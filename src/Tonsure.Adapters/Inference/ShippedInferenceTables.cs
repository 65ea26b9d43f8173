using System.Collections.Immutable;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Inference;

/// <summary>Reads the coefficients, intervals, ranges and assumptions of <c>inference/</c>.</summary>
public static class ShippedInferenceTables
{
    private const string Folder = "inference";

    /// <summary>Reads the tables of a data folder.</summary>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static InferenceTables Load(string data)
    {
        Coefficients fit = new(Table(data, "regression.csv"));
        CsvTable intervals = Table(data, "intervals.csv");
        return new InferenceTables(
            new RooflineCoefficients(
                fit.Of("roofline", "weights"),
                fit.Of("roofline", "compute"),
                fit.Of("roofline", "cache"),
                fit.Of("roofline", "step"),
                fit.Of("roofline", "sequence"),
                fit.Of("roofline", "fast_weights"),
                fit.Of("roofline", "fast_sequence"),
                fit.Of("roofline", "eight_bit_weights"),
                fit.Of("roofline", "microscaled")
            ),
            new PowerFractionCoefficients(
                fit.Of("power_fraction", "base"),
                fit.Of("power_fraction", "total_exponent"),
                fit.Of("power_fraction", "active_exponent"),
                fit.Of("power_fraction", "batch_exponent")
            ),
            new ParameterCoefficients(
                fit.Of("parameters", "base"),
                fit.Of("parameters", "active_exponent"),
                fit.Of("parameters", "total_exponent")
            ),
            Interval(intervals, "roofline", "wide"),
            Interval(intervals, "roofline", "quantised"),
            Interval(intervals, "power_fraction", "all"),
            Interval(intervals, "parameters", "all"),
            Range(Table(data, "range.csv")),
            Assumptions(Table(data, "assumptions.csv")),
            fit.Source
        );
    }

    private static CsvTable Table(string data, string name) =>
        CsvTable.Load(Path.Combine(data, Folder, name));

    private static LogInterval Interval(CsvTable table, string method, string weights)
    {
        for (int row = 0; row < table.Count; row++)
        {
            if (table.Text(row, "method") == method && table.Text(row, "weights") == weights)
            {
                return new LogInterval(
                    NotNegative(table, row, "lower_log"),
                    NotNegative(table, row, "upper_log")
                );
            }
        }

        throw new TableException(table.Path, 0, $"no interval of {method} for {weights} weights");
    }

    private static MeasuredRange Range(CsvTable table)
    {
        return new MeasuredRange(
            Of("batch"),
            Of("devices"),
            Of("total_parameters"),
            Of("active_parameters"),
            Of("context_tokens")
        );

        (double, double) Of(string quantity)
        {
            int row = table.Row("quantity", quantity);
            double least = table.Number(row, "least");
            double most = table.Number(row, "most");
            return 0 < least && least <= most
                ? (least, most)
                : throw table.Error(row, $"{least} … {most} is no range");
        }
    }

    private static ImmutableDictionary<string, Assumption> Assumptions(CsvTable table)
    {
        return Enumerable
            .Range(0, table.Count)
            .Select(Read)
            .ToImmutableDictionary(assumption => assumption.Name, StringComparer.Ordinal);

        Assumption Read(int row)
        {
            Assumption read = new(
                table.Text(row, "assumption"),
                table.Number(row, "value"),
                table.Number(row, "lower"),
                table.Number(row, "upper"),
                table.Text(row, "unit"),
                table.Text(row, "source"),
                Given: false
            );
            return 0 < read.Lower && read.Lower <= read.Value && read.Value <= read.Upper
                ? read
                : throw table.Error(row, "the figure is not within its bounds");
        }
    }

    private static double NotNegative(CsvTable table, int row, string column)
    {
        double number = table.Number(row, column);
        return number >= 0 ? number : throw table.Error(row, $"{column} is below 0");
    }

    /// <summary>Coefficients by method and name. None is negative, or an estimate could fall where it has to grow.</summary>
    private sealed class Coefficients(CsvTable table)
    {
        public string Source => table.Text(0, "source");

        public double Of(string method, string coefficient)
        {
            for (int row = 0; row < table.Count; row++)
            {
                if (
                    table.Text(row, "method") == method
                    && table.Text(row, "coefficient") == coefficient
                )
                {
                    return NotNegative(table, row, "value");
                }
            }

            throw new TableException(table.Path, 0, $"no coefficient '{coefficient}' of {method}");
        }
    }
}

using System.Collections.Immutable;
using Tonsure.Adapters.Tables;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Reads <c>hardware/cpu_models.csv</c>, <c>hardware/cpu_power.csv</c> and the memory's row of <c>factors.csv</c>.
/// </summary>
public sealed class ShippedPowerModels
{
    private readonly CsvTable _power;
    private readonly Bounded<Power> _memory;
    private readonly Evidence _memoryEvidence;

    private ShippedPowerModels(CsvTable models, CsvTable power, ScalarFactors factors)
    {
        Microarchitectures = new MicroarchitectureTable(Rows(models));
        _power = power;
        (double value, double lower, double upper, string source) = factors.Scalar("memory_power");
        _memory = Watts(value, lower, upper);
        _memoryEvidence = new Evidence(EvidenceGrade.Modelled, "memory-power-model", "1", source);
    }

    /// <summary>Names processors.</summary>
    public MicroarchitectureTable Microarchitectures { get; }

    /// <summary>Reads the tables of a data folder.</summary>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static ShippedPowerModels Load(string data) =>
        new(
            CsvTable.Load(Path.Combine(data, "hardware", "cpu_models.csv")),
            CsvTable.Load(Path.Combine(data, "hardware", "cpu_power.csv")),
            ScalarFactors.Load(data)
        );

    /// <summary>The power model of a microarchitecture; that of the row <c>unknown</c> where it has no row of its own.</summary>
    /// <exception cref="TableException">The row cannot be used, or there is neither.</exception>
    public PowerModel For(string microarchitecture)
    {
        int row =
            Row(microarchitecture)
            ?? Row(MicroarchitectureTable.Unknown)
            ?? throw new TableException(
                _power.Path,
                0,
                $"no microarchitecture '{MicroarchitectureTable.Unknown}'"
            );
        return new PowerModel(
            Watts(row, "idle"),
            Watts(row, "full"),
            _memory,
            new Evidence(
                EvidenceGrade.Modelled,
                "cpu-power-model",
                "1",
                _power.Text(row, "source")
            ),
            _memoryEvidence
        );
    }

    private int? Row(string microarchitecture)
    {
        int column = _power.Column("microarchitecture");
        for (int row = 0; row < _power.Count; row++)
        {
            if (_power.Text(row, column) == microarchitecture)
            {
                return row;
            }
        }

        return null;
    }

    private Bounded<Power> Watts(int row, string load)
    {
        try
        {
            return Watts(
                _power.Number(row, load + "_w"),
                _power.Number(row, load + "_lower_w"),
                _power.Number(row, load + "_upper_w")
            );
        }
        catch (ArgumentException e)
        {
            throw _power.Error(row, e.Message);
        }
    }

    private static Bounded<Power> Watts(double value, double lower, double upper) =>
        new(Power.FromWatts(value), Power.FromWatts(lower), Power.FromWatts(upper));

    private static ImmutableArray<MicroarchitectureRow> Rows(CsvTable table)
    {
        ImmutableArray<MicroarchitectureRow>.Builder rows =
            ImmutableArray.CreateBuilder<MicroarchitectureRow>(table.Count);
        for (int row = 0; row < table.Count; row++)
        {
            rows.Add(
                new MicroarchitectureRow(
                    table.Text(row, "vendor"),
                    Whole(row, "family"),
                    Whole(row, "model_first"),
                    Whole(row, "model_last"),
                    Whole(row, "stepping_first"),
                    Whole(row, "stepping_last"),
                    table.Text(row, "microarchitecture")
                )
            );
        }

        return rows.MoveToImmutable();

        int Whole(int row, string column)
        {
            double number = table.Number(row, column);
            return number is >= 0 and <= int.MaxValue && double.IsInteger(number)
                ? (int)number
                : throw table.Error(row, $"{column} is no whole number");
        }
    }
}

using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Ledgers;

/// <summary>The columns of activities that a footprint needs, as a statement and as they come out of it.</summary>
internal readonly struct ActivityScan
{
    private readonly DuckColumn _start;
    private readonly DuckColumn _end;
    private readonly DuckColumn _energy;
    private readonly DuckColumn _lower;
    private readonly DuckColumn _upper;
    private readonly DuckColumn _declared;
    private readonly DuckColumn _cpu;
    private readonly DuckColumn _accelerator;

    internal ActivityScan(DuckChunk chunk)
    {
        Rows = chunk.Rows;
        _start = chunk.Column(0);
        _end = chunk.Column(1);
        _energy = chunk.Column(2);
        _lower = chunk.Column(3);
        _upper = chunk.Column(4);
        _declared = chunk.Column(5);
        _cpu = chunk.Column(6);
        _accelerator = chunk.Column(7);
        Zone = chunk.Column(8);
        Site = chunk.Column(9);
        Boundary = chunk.Column(10);
        Grade = chunk.Column(11);
        Method = chunk.Column(12);
        MethodVersion = chunk.Column(13);
        Label = chunk.Column(14);
    }

    internal int Rows { get; }

    internal DuckColumn Zone { get; }

    internal DuckColumn Site { get; }

    internal DuckColumn Boundary { get; }

    internal DuckColumn Grade { get; }

    internal DuckColumn Method { get; }

    internal DuckColumn MethodVersion { get; }

    internal DuckColumn Label { get; }

    /// <summary>The columns of the activities in <c>a</c> that meet a condition. Casts hold whatever a file says its types are.</summary>
    internal static SqlText Statement(string segments, SqlText condition, FootprintKey key)
    {
        string label = key switch
        {
            FootprintKey.Subject or FootprintKey.SubjectDay => "a.subject",
            FootprintKey.Owner => "a.owner",
            FootprintKey.Run => "a.run_id",
            FootprintKey.Site => "coalesce(a.site, a.zone)",
            _ => "''",
        };
        return condition with
        {
            Text = $"""
                SELECT a.start_ms::BIGINT, a.end_ms::BIGINT, a.energy_mj::BIGINT, a.energy_lower_mj::BIGINT,
                    a.energy_upper_mj::BIGINT, a.declared_carbon_ug::BIGINT, a.cpu_ms::BIGINT, a.accelerator_ms::BIGINT,
                    a.zone::VARCHAR, a.site::VARCHAR, a.boundary::VARCHAR, a.grade::VARCHAR, a.method::VARCHAR,
                    a.method_version::VARCHAR, {label}::VARCHAR
                FROM {segments} a WHERE {condition.Text}
                """,
        };
    }

    internal bool IsCovered(int row) => !_energy.IsNull(row) || !_declared.IsNull(row);

    internal bool HasEnergy(int row) => !_energy.IsNull(row);

    /// <summary>The amounts of an activity.</summary>
    /// <exception cref="FormatException">A column does not hold what it should.</exception>
    internal ActivityAmounts Amounts(int row)
    {
        long start = _start.IsNull(row) ? 0 : _start.Number(row);
        long end = _end.IsNull(row) ? 0 : _end.Number(row);
        return Interval.TryCreate(start, end, out Interval interval)
            ? new ActivityAmounts(
                interval,
                Energy(row),
                OrNone(_declared, row),
                OrNone(_cpu, row),
                OrNone(_accelerator, row)
            )
            : throw new FormatException("an activity has no valid start_ms and end_ms");
    }

    private static long OrNone(DuckColumn column, int row) =>
        column.IsNull(row) ? 0
        : column.Number(row) is >= 0 and long amount ? amount
        : throw new FormatException("an activity has a negative amount");

    private Bounded<long>? Energy(int row)
    {
        if (_energy.IsNull(row))
        {
            return null;
        }

        (long value, long lower, long upper) = (
            _energy.Number(row),
            _lower.Number(row),
            _upper.Number(row)
        );
        return
            _lower.IsNull(row) || _upper.IsNull(row) || lower < 0 || lower > value || value > upper
            ? throw new FormatException("an activity has no valid bounds of energy")
            : new Bounded<long>(value, lower, upper);
    }
}

using Tonsure.Adapters.Tables;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// Reads a cluster's trace: <c>arrival_time,length,cpus</c>, as published with the GAIA scheduler. Jobs under two hours may wait for one
/// time, others for another.
/// </summary>
internal static class TraceFile
{
    private const double ShortHours = 2;

    /// <summary>The jobs, named by their row from 1.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="reading">What its figures mean.</param>
    /// <exception cref="TableException">The file cannot be read, or a line of it cannot.</exception>
    public static IReadOnlyList<PlanJob> Read(string path, TraceReading reading)
    {
        CsvTable table = CsvTable.Parse(path, TraceText.Of(path));
        int arrival = table.Column("arrival_time");
        int length = table.Column("length");
        int devices = table.Column("cpus");
        PlanJob[] jobs = new PlanJob[table.Count];
        for (int row = 0; row < jobs.Length; row++)
        {
            TimeSpan after = reading.Span(table.Number(row, arrival));
            TimeSpan work = reading.Span(table.Number(row, length));
            double held = table.Number(row, devices);
            if (after < TimeSpan.Zero || work <= TimeSpan.Zero || held < 0)
            {
                throw table.Error(row, "a job arrives, works and holds devices");
            }

            DateTimeOffset submitted = reading.Start + after;
            jobs[row] = new PlanJob
            {
                Id = (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Submitted = submitted,
                Work = work,
                LatestEnd =
                    submitted
                    + work
                    + (work.TotalHours < ShortHours ? reading.ShortWait : reading.LongWait),
                Curve = ScalingCurve.Fixed(Power.FromWatts(reading.PowerPerDevice.Watts * held)),
                Devices = held,
                Interruptible = reading.Interruptible,
            };
        }

        return jobs;
    }
}

using Tonsure.Adapters.Tables;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Planning;

/// <summary>
/// Reads how a job scales: <c>nodes,throughput,power</c>, power in watts of the whole job. Rates are told against those of one node.
/// </summary>
internal static class ScalingFile
{
    /// <summary>The curve of the rows from 1 node up to a limit.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostNodes">The largest scale taken.</param>
    /// <exception cref="TableException">The file cannot be read, or rates do not ascend.</exception>
    public static ScalingCurve Read(string path, double mostNodes)
    {
        CsvTable table = CsvTable.Load(path);
        double one = table.Number(table.Row("nodes", "1"), "throughput");
        List<ScalePoint> points = [];
        for (int row = 0; row < table.Count; row++)
        {
            double nodes = table.Number(row, "nodes");
            if (nodes > 0 && nodes <= mostNodes)
            {
                points.Add(
                    new ScalePoint(
                        nodes,
                        table.Number(row, "throughput") / one,
                        Power.FromWatts(table.Number(row, "power"))
                    )
                );
            }
        }

        try
        {
            return new ScalingCurve(points);
        }
        catch (ArgumentException e)
        {
            throw new TableException(path, 0, e.Message);
        }
    }
}

using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Hardware;

/// <summary>Reads <c>cpu_tdp.csv</c>.</summary>
internal static class ProcessorRows
{
    public static ProcessorCatalogue Load(string folder)
    {
        CsvTable table = CsvTable.Load(Path.Combine(folder, "cpu_tdp.csv"));
        try
        {
            return new ProcessorCatalogue(
                Enumerable
                    .Range(0, table.Count)
                    .Select(row => new Processor(
                        table.Text(row, "name"),
                        Power.FromWatts(table.Number(row, "tdp_w")),
                        table.Text(row, "source")
                    ))
            );
        }
        catch (ArgumentException e)
        {
            throw new TableException(table.Path, 0, e.Message);
        }
    }
}

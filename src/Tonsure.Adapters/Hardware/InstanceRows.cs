using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Hardware;

/// <summary>Reads <c>instances.csv</c>.</summary>
internal static class InstanceRows
{
    private const double Gibi = 1024d * 1024 * 1024;

    public static InstanceCatalogue Load(string folder, AcceleratorCatalogue accelerators)
    {
        CsvTable table = CsvTable.Load(Path.Combine(folder, "instances.csv"));
        try
        {
            return new InstanceCatalogue(
                Enumerable
                    .Range(0, table.Count)
                    .Select(row => new CloudInstance(
                        table.Text(row, "provider"),
                        table.Text(row, "instance"),
                        Vcpus(table, row),
                        (long)Math.Round(table.Number(row, "memory_gib") * Gibi),
                        Accelerators(table, row, accelerators),
                        table.Text(row, "source")
                    ))
            );
        }
        catch (ArgumentException e)
        {
            throw new TableException(table.Path, 0, e.Message);
        }
    }

    private static int Vcpus(CsvTable table, int row) =>
        table.Number(row, "vcpus") is >= 1 and <= int.MaxValue and var vcpus
        && double.IsInteger(vcpus)
            ? (int)vcpus
            : throw table.Error(row, "vcpus is no whole number from 1");

    private static InstanceAccelerators? Accelerators(
        CsvTable table,
        int row,
        AcceleratorCatalogue accelerators
    )
    {
        string name = table.Text(row, "accelerator");
        if (name.Length == 0)
        {
            return null;
        }

        // A machine type carries one model and no other: a name that leaves something open is a fault here.
        Accelerator model = accelerators.Find(name)
            is HardwareMatch<Accelerator>.Found { Assumption: null } found
            ? found.Item
            : throw table.Error(row, $"'{name}' is no accelerator");
        string count = table.Text(row, "accelerator_count");
        return AcceleratorShare.TryParse(count, out AcceleratorShare share)
            ? new InstanceAccelerators(model, share, table.Text(row, "accelerator_source"))
            : throw table.Error(row, $"'{count}' is no number of accelerators");
    }
}

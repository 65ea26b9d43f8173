using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Adapters.Hardware;

/// <summary>Reads the hardware that ships with the program, <c>hardware/*.csv</c>.</summary>
public static class ShippedHardware
{
    /// <summary>All catalogues of a data folder.</summary>
    /// <exception cref="TableException">A table is missing or damaged.</exception>
    public static HardwareCatalogues Load(string data)
    {
        string folder = Path.Combine(data, "hardware");
        AcceleratorCatalogue accelerators = AcceleratorRows.Load(folder);
        return new HardwareCatalogues(
            accelerators,
            InstanceRows.Load(folder, accelerators),
            ProcessorRows.Load(folder),
            EmbodiedRow.Load(folder, "gpu").Carbon,
            EmbodiedRow.Load(folder, "server").Carbon
        );
    }
}

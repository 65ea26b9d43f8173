using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Hardware;

/// <summary>Machine types of the clouds.</summary>
internal sealed class InstanceKind(InstanceCatalogue catalogue) : IHardwareKind
{
    private const double Gibi = 1024d * 1024 * 1024;

    public string Word => "instances";

    public int Count => catalogue.All.Length;

    public IEnumerable<string> Names => catalogue.All.Select(i => i.Name);

    public IReadOnlyList<string> CsvHeader =>
        [
            "instance",
            "vcpus",
            "memory_gib",
            "accelerator",
            "accelerator_count",
            "source",
            "accelerator_source",
        ];

    public IReadOnlyList<string> TableHeader(Languages.Texts texts) =>
        [
            texts.Name,
            "vCPU",
            $"{texts.HardwareMemory} GiB",
            texts.HardwareCount,
            texts.HardwareAccelerator,
            texts.Source,
        ];

    public IEnumerable<HardwareRow> All() => catalogue.All.Select(Row);

    public HardwareRow? Find(string name) =>
        catalogue.Find(name) is HardwareMatch<CloudInstance>.Found found ? Row(found.Item) : null;

    private static HardwareRow Row(CloudInstance i) =>
        new(
            json =>
            {
                json.WriteString("kind", "instance");
                json.WriteString("instance", i.Id);
                json.WriteString("provider", i.Provider);
                json.WriteString("name", i.Name);
                json.WriteNumber("vcpus", i.Vcpus);
                json.WriteNumber("memory_gib", i.MemoryBytes / Gibi, 3);
                json.WriteString("accelerator", i.Accelerators?.Model.Name);
                json.WriteNumber("accelerator_count", i.Accelerators?.Count.Devices, 4);
                json.WriteString("source", i.Source);
                json.WriteString("accelerator_source", i.Accelerators?.Source);
            },
            [
                i.Id,
                HardwareText.Number(i.Vcpus),
                HardwareText.Number(i.MemoryBytes / Gibi),
                i.Accelerators?.Model.Name ?? "",
                i.Accelerators?.Count.ToString() ?? "",
                i.Source,
                i.Accelerators?.Source ?? "",
            ],
            [
                i.Id,
                HardwareText.Number(i.Vcpus),
                HardwareText.Number(i.MemoryBytes / Gibi),
                i.Accelerators?.Count.ToString() ?? "",
                i.Accelerators?.Model.Name ?? "",
                i.Source,
            ]
        );
}

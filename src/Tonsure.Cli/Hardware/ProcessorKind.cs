using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Hardware;

/// <summary>Processors with their design power.</summary>
internal sealed class ProcessorKind(ProcessorCatalogue catalogue) : IHardwareKind
{
    public string Word => "processors";

    public int Count => catalogue.All.Length;

    public IEnumerable<string> Names => catalogue.All.Select(p => p.Name);

    public IReadOnlyList<string> CsvHeader => ["name", "tdp_w", "source"];

    public IReadOnlyList<string> TableHeader(Languages.Texts texts) =>
        [texts.Name, $"{texts.HardwarePower} W", texts.Source];

    public IEnumerable<HardwareRow> All() => catalogue.All.Select(Row);

    public HardwareRow? Find(string name) =>
        catalogue.Find(name) is HardwareMatch<Processor>.Found found ? Row(found.Item) : null;

    private static HardwareRow Row(Processor p)
    {
        string[] fields = [p.Name, HardwareText.Number(p.Tdp.Watts), p.Source];
        return new HardwareRow(
            json =>
            {
                json.WriteString("kind", "processor");
                json.WriteString("name", p.Name);
                json.WriteNumber("tdp_w", p.Tdp.Watts, 3);
                json.WriteString("source", p.Source);
            },
            fields,
            fields
        );
    }
}

using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Cli.Hardware;

/// <summary>GPUs and other accelerators.</summary>
internal sealed class AcceleratorKind(AcceleratorCatalogue catalogue) : IHardwareKind
{
    private const double Tera = 1e12;

    public string Word => "accelerators";

    public int Count => catalogue.All.Length;

    public IEnumerable<string> Names =>
        catalogue.All.Select(a => a.Name).Concat(catalogue.Assumptions.Select(a => a.Alias));

    public IReadOnlyList<string> CsvHeader =>
        [
            "name",
            "vendor",
            "year",
            "tdp_w",
            .. NumericFormats.All.Select(Key),
            "memory_gb",
            "bandwidth_gb_s",
            "embodied_kg",
            "embodied_lower_kg",
            "embodied_upper_kg",
            "life_years",
            "aliases",
            "source",
            "embodied_source",
        ];

    public IReadOnlyList<string> TableHeader(Languages.Texts texts) =>
        [
            texts.Name,
            $"{texts.HardwarePower} W",
            "fp16/bf16 TFLOP/s",
            "fp8 TFLOP/s",
            $"{texts.HardwareMemory} GB",
            "GB/s",
            $"{texts.Embodied} kg",
            texts.HardwareYear,
            texts.Source,
        ];

    public IEnumerable<HardwareRow> All() => catalogue.All.Select(a => Row(a, null));

    public HardwareRow? Find(string name) =>
        catalogue.Find(name) is HardwareMatch<Accelerator>.Found found
            ? Row(found.Item, found.Assumption)
            : null;

    private HardwareRow Row(Accelerator a, NameAssumption? assumption) =>
        new(
            json => Write(json, a, assumption),
            [
                a.Name,
                a.Vendor,
                HardwareText.Number(a.Year),
                HardwareText.Number(a.Tdp?.Watts),
                .. NumericFormats.All.Select(format => HardwareText.Number(a.Peak(format) / Tera)),
                HardwareText.Number(a.MemoryBytes / 1e9),
                HardwareText.Number(a.BandwidthBytesPerSecond / 1e9),
                HardwareText.Number(a.Embodied.Mass.Value.Grams / 1e3),
                HardwareText.Number(a.Embodied.Mass.Lower.Grams / 1e3),
                HardwareText.Number(a.Embodied.Mass.Upper.Grams / 1e3),
                HardwareText.Number(a.Embodied.LifeYears.Value),
                string.Join('|', a.Aliases),
                a.Source,
                a.Embodied.MassSource,
            ],
            [
                a.Name,
                HardwareText.Number(a.Tdp?.Watts),
                HardwareText.Number(a.SixteenBitPeak / Tera),
                HardwareText.Number(a.Peak(NumericFormat.Fp8) / Tera),
                HardwareText.Number(a.MemoryBytes / 1e9),
                HardwareText.Number(a.BandwidthBytesPerSecond / 1e9),
                Kilograms(a.Embodied.Mass),
                HardwareText.Number(a.Year),
                a.Source,
            ],
            assumption
        );

    private void Write(Utf8JsonWriter json, Accelerator a, NameAssumption? assumption)
    {
        json.WriteString("kind", "accelerator");
        json.WriteString("name", a.Name);
        json.WriteString("assumed_from", assumption?.Alias);
        json.WriteString("assumed", assumption?.Assumed);
        json.WriteString("vendor", a.Vendor);
        json.WriteNumber("year", a.Year);
        json.WriteNumber("tdp_w", a.Tdp?.Watts, 3);
        foreach (NumericFormat format in NumericFormats.All)
        {
            json.WriteNumber(Key(format), a.Peak(format) / Tera, 3);
        }

        json.WriteNumber("memory_gb", a.MemoryBytes / 1e9, 3);
        json.WriteNumber("bandwidth_gb_s", a.BandwidthBytesPerSecond / 1e9, 3);
        json.WriteNumber("embodied_kg", a.Embodied.Mass.Value.Grams / 1e3, 3);
        json.WriteNumber("embodied_lower_kg", a.Embodied.Mass.Lower.Grams / 1e3, 3);
        json.WriteNumber("embodied_upper_kg", a.Embodied.Mass.Upper.Grams / 1e3, 3);
        json.WriteNumber("life_years", a.Embodied.LifeYears.Value, 1);
        Strings(json, "aliases", a.Aliases);
        Strings(
            json,
            "assumed_for",
            catalogue.Assumptions.Where(other => other.Name == a.Name).Select(other => other.Alias)
        );
        json.WriteString("source", a.Source);
        json.WriteString("embodied_source", a.Embodied.MassSource);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Key(NumericFormat format) =>
        format.Word() + (format == NumericFormat.Int8 ? "_tops" : "_tflops");

    private static string Kilograms(Bounded<CarbonMass> mass)
    {
        Figure figure = Figures.Plain(
            mass.Value.Grams / 1e3,
            mass.Lower.Grams / 1e3,
            mass.Upper.Grams / 1e3
        );
        return $"{figure.Value} ({figure.Bounds})";
    }
}

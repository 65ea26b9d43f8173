using Tonsure.Adapters.Hardware;
using Tonsure.Adapters.Tables;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Hardware;

public sealed class ShippedHardwareTests : IDisposable
{
    private static readonly Lazy<HardwareCatalogues> Loaded = new(() =>
        ShippedHardware.Load(ShippedData.Folder)
    );

    private readonly Scratch _scratch = new();

    private static HardwareCatalogues Shipped => Loaded.Value;

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("NVIDIA H100 80GB HBM3", "H100-SXM")]
    [InlineData("NVIDIA H100 PCIe", "H100-PCIe")]
    [InlineData("NVIDIA A100-SXM4-80GB", "A100-SXM-80GB")]
    [InlineData("NVIDIA A100-PCIE-40GB", "A100-PCIe-40GB")]
    [InlineData("NVIDIA A100 80GB PCIe", "A100-PCIe-80GB")]
    [InlineData("Tesla V100-SXM2-32GB", "V100-SXM2-32GB")]
    [InlineData("Tesla T4", "T4")]
    [InlineData("nvidia-l4", "L4")]
    [InlineData("nvidia-tesla-t4", "T4")]
    [InlineData("NVIDIA GeForce RTX 4090", "RTX-4090")]
    [InlineData("NVIDIA RTX 6000 Ada Generation", "RTX-6000-Ada")]
    [InlineData("NVIDIA GH200 480GB", "GH200-96GB")]
    [InlineData("AMD Instinct MI300X OAM", "MI300X")]
    [InlineData("Google Cloud TPU v5e", "TPU-v5e")]
    [InlineData("tpuv4", "TPU-v4")]
    [InlineData("AWS Trainium2", "Trainium2")]
    [InlineData("Intel Gaudi 3", "Gaudi3")]
    public void A_name_as_drivers_and_clouds_write_it_is_known(string name, string model)
    {
        HardwareMatch<Accelerator>.Found found = Assert.IsType<HardwareMatch<Accelerator>.Found>(
            Shipped.Accelerators.Find(name)
        );
        Assert.Equal(model, found.Item.Name);
        Assert.Null(found.Assumption);
    }

    [Theory]
    [InlineData("A100", "A100-SXM-80GB")]
    [InlineData("NVIDIA H100", "H100-SXM")]
    [InlineData("Tesla V100", "V100-SXM2-16GB")]
    [InlineData("nvidia-h100-80gb", "H100-SXM")]
    [InlineData("GB200", "GB200-GPU")]
    public void A_name_of_several_models_says_what_was_assumed(string name, string model)
    {
        HardwareMatch<Accelerator>.Found found = Assert.IsType<HardwareMatch<Accelerator>.Found>(
            Shipped.Accelerators.Find(name)
        );
        Assert.Equal(model, found.Item.Name);
        Assert.Equal(model, found.Assumption?.Name);
        Assert.NotEmpty(found.Assumption!.Assumed);
    }

    [Fact]
    public void A_model_nobody_sourced_is_unknown_with_three_near_names() =>
        Assert.Equal(
            3,
            Assert
                .IsType<HardwareMatch<Accelerator>.Unknown>(
                    Shipped.Accelerators.Find("Ascend 910B")
                )
                .Nearest.Length
        );

    [Fact]
    public void The_figures_are_in_base_units()
    {
        Accelerator h100 = Assert
            .IsType<HardwareMatch<Accelerator>.Found>(Shipped.Accelerators.Find("H100-SXM"))
            .Item;
        Assert.Equal(Power.FromWatts(700), h100.Tdp);
        Assert.Equal(989e12, h100.SixteenBitPeak);
        Assert.Equal(1979e12, h100.Peak(NumericFormat.Fp8));
        Assert.Null(h100.Peak(NumericFormat.Fp4));
        Assert.Equal(80_000_000_000, h100.MemoryBytes);
        Assert.Equal(3_350_000_000_000, h100.BandwidthBytesPerSecond);
        Assert.Equal(164_000, h100.Embodied.Mass.Value.Grams);
        Assert.Equal("nvidia-hgx-h100-pcf", h100.Embodied.MassSource);
        Assert.Equal(new Bounded<double>(5, 4, 6), h100.Embodied.LifeYears);
    }

    [Fact]
    public void A_power_that_nobody_published_is_unknown_and_not_zero()
    {
        Accelerator tpu = Assert
            .IsType<HardwareMatch<Accelerator>.Found>(Shipped.Accelerators.Find("TPU-v5e"))
            .Item;
        Assert.Null(tpu.Tdp);
        Assert.Equal("bloom", tpu.Embodied.MassSource);
    }

    [Theory]
    [InlineData("p5.48xlarge", 192, "H100-SXM", "8")]
    [InlineData("aws:P5.48xlarge", 192, "H100-SXM", "8")]
    [InlineData("p2.xlarge", 4, "K80", "1/2")]
    [InlineData("Standard_ND96isr_H100_v5", 96, "H100-SXM", "8")]
    [InlineData("nd96asr v4", 96, "A100-SXM-40GB", "8")]
    [InlineData("Standard_NV6ads_A10_v5", 6, "A10", "1/6")]
    [InlineData("a2-megagpu-16g", 96, "A100-SXM-40GB", "16")]
    [InlineData("gcp:g2-standard-96", 96, "L4", "8")]
    public void A_machine_type_carries_its_accelerators(
        string name,
        int vcpus,
        string model,
        string count
    )
    {
        CloudInstance instance = Assert
            .IsType<HardwareMatch<CloudInstance>.Found>(Shipped.Instances.Find(name))
            .Item;
        Assert.Equal(vcpus, instance.Vcpus);
        Assert.Equal(model, instance.Accelerators?.Model.Name);
        Assert.Equal(count, instance.Accelerators?.Count.ToString());
    }

    [Fact]
    public void A_plain_machine_type_carries_none() =>
        Assert.Null(
            Assert
                .IsType<HardwareMatch<CloudInstance>.Found>(Shipped.Instances.Find("m5.large"))
                .Item.Accelerators
        );

    [Theory]
    [InlineData("f1.2xlarge")]
    [InlineData("g5g.xlarge")]
    [InlineData("vt1.3xlarge")]
    public void A_machine_type_whose_accelerator_is_not_known_is_unknown(string name) =>
        Assert.IsType<HardwareMatch<CloudInstance>.Unknown>(Shipped.Instances.Find(name));

    [Theory]
    [InlineData("Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz", 150)]
    [InlineData("AMD EPYC 7763 64-Core Processor", 280)]
    [InlineData("Intel(R) Core(TM) i7-8700K CPU @ 3.70GHz", 95)]
    public void A_processor_is_known_as_the_kernel_writes_it(string name, double watts) =>
        Assert.Equal(
            Power.FromWatts(watts),
            Assert.IsType<HardwareMatch<Processor>.Found>(Shipped.Processors.Find(name)).Item.Tdp
        );

    [Theory]
    [InlineData("X,,V,0,,,,,,,,,,,2020,s,,", "not positive")]
    [InlineData("X,,V,ten,,,,,,,,,,,2020,s,,", "no number")]
    [InlineData("X,,V,1,,,,,,,,,,,2020,s,1000,s", "bounds")]
    [InlineData("X,Y,V,1,,,,,,,,,,,2020,s,,\nY,,V,1,,,,,,,,,,,2020,s,,", "two things")]
    public void A_damaged_row_is_refused(string rows, string why)
    {
        ShippedData.CopyTo(
            _scratch["data"],
            "hardware/embodied.csv",
            "hardware/instances.csv",
            "hardware/cpu_tdp.csv"
        );
        string header = File.ReadLines(
                Path.Combine(ShippedData.Folder, "hardware", "accelerators.csv")
            )
            .First();
        _scratch.Write("data/hardware/accelerators.csv", $"{header}\n{rows}\n");
        _scratch.Write(
            "data/hardware/accelerator_defaults.csv",
            "alias,accelerator,assumed,source\n"
        );
        Assert.Contains(
            why,
            Assert.Throws<TableException>(() => ShippedHardware.Load(_scratch["data"])).Message,
            StringComparison.Ordinal
        );
    }
}

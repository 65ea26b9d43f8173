using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class AcceleratorCatalogueTests
{
    private static readonly AcceleratorCatalogue Catalogue = new(
        [
            Accelerators.Named("A100-SXM-80GB", "A100-SXM4-80GB"),
            Accelerators.Named("A100-PCIe-40GB"),
            Accelerators.Named("L4"),
            Accelerators.Named("L40"),
        ],
        [new NameAssumption("A100", "A100-SXM-80GB", "module and memory")]
    );

    [Theory]
    [InlineData("A100-SXM-80GB")]
    [InlineData("a100 sxm 80gb")]
    [InlineData("NVIDIA A100-SXM4-80GB")]
    [InlineData("  nvidia_a100_sxm_80gb ")]
    public void A_model_is_found_by_any_spelling_of_its_names(string name)
    {
        HardwareMatch<Accelerator>.Found found = Found(name);
        Assert.Equal("A100-SXM-80GB", found.Item.Name);
        Assert.Null(found.Assumption);
    }

    [Fact]
    public void A_shared_name_is_found_with_what_is_assumed() =>
        Assert.Equal(
            new NameAssumption("A100", "A100-SXM-80GB", "module and memory"),
            Found("nvidia a100").Assumption
        );

    [Theory]
    [InlineData("A100-SXM")]
    [InlineData("A100-SXM-80")]
    [InlineData("L400")]
    [InlineData("L")]
    [InlineData("")]
    [InlineData("NVIDIA")]
    public void A_name_that_is_only_like_another_is_unknown(string name) =>
        Assert.IsType<HardwareMatch<Accelerator>.Unknown>(Catalogue.Find(name));

    [Fact]
    public void The_unknown_comes_with_the_three_nearest_names_as_they_are_written() =>
        Assert.Equal(
            ["A100", "A100-PCIe-40GB", "A100-SXM-80GB"],
            Assert
                .IsType<HardwareMatch<Accelerator>.Unknown>(Catalogue.Find("A10"))
                .Nearest.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_name_of_two_models_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new AcceleratorCatalogue(
                [Accelerators.Named("L4"), Accelerators.Named("L40", "NVIDIA L4")],
                []
            )
        );

    [Fact]
    public void An_assumption_must_lead_to_a_model_and_hide_none()
    {
        Assert.Throws<ArgumentException>(() =>
            new AcceleratorCatalogue(
                [Accelerators.Named("L4")],
                [new NameAssumption("L", "L5", "model")]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new AcceleratorCatalogue(
                [Accelerators.Named("L4"), Accelerators.Named("L40")],
                [new NameAssumption("L4", "L40", "model")]
            )
        );
    }

    [Fact]
    public void A_peak_that_nobody_named_is_unknown_and_the_16_bits_fall_to_IEEE()
    {
        Accelerator l4 = Found("L4").Item;
        Assert.Null(l4.Peak(NumericFormat.Bf16));
        Assert.Equal(312e12, l4.SixteenBitPeak);
        Assert.Null((l4 with { PeakFlops = l4.PeakFlops.Clear() }).SixteenBitPeak);
    }

    private static HardwareMatch<Accelerator>.Found Found(string name) =>
        Assert.IsType<HardwareMatch<Accelerator>.Found>(Catalogue.Find(name));
}

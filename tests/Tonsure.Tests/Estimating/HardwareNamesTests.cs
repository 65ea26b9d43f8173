using CsCheck;
using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class HardwareNamesTests
{
    [Theory]
    [InlineData("NVIDIA Tesla V100-SXM2-16GB", "V100SXM216GB")]
    [InlineData("NVIDIA GeForce RTX 4090", "RTX4090")]
    [InlineData("AMD Instinct MI300X", "MI300X")]
    [InlineData("Google Cloud TPU v4", "TPUV4")]
    [InlineData("nvidia-tesla-t4", "T4")]
    [InlineData("Tesla", "TESLA")]
    public void A_makers_name_before_the_model_does_not_matter(string name, string form) =>
        Assert.Equal(form, HardwareNames.Accelerator(name));

    [Theory]
    [InlineData("Standard_ND96asr_v4", "ND96ASRV4")]
    [InlineData("nd96asr v4", "ND96ASRV4")]
    [InlineData("azure:Standard_NC6", "AZURE:NC6")]
    [InlineData("p5.48xlarge", "P5.48XLARGE")]
    [InlineData("gcp:a2-highgpu-1g", "GCP:A2-HIGHGPU-1G")]
    [InlineData("Standard", "STANDARD")]
    public void A_machine_type_keeps_what_tells_its_size(string name, string form) =>
        Assert.Equal(form, HardwareNames.Instance(name));

    [Theory]
    [InlineData("Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz", "XEONGOLD6148")]
    [InlineData("Xeon Gold 6148", "XEONGOLD6148")]
    [InlineData("AMD EPYC 7763 64-Core Processor", "EPYC7763")]
    [InlineData("Intel(R) Core(TM) i7-8700K CPU @ 3.70GHz", "COREI78700K")]
    [InlineData("AMD", "AMD")]
    public void A_processor_loses_what_the_kernel_adds(string name, string form) =>
        Assert.Equal(form, HardwareNames.Processor(name));

    [Fact]
    public void A_form_is_its_own_form() =>
        Gen.String[Gen.Char["aAzZ09 -_.:/@()"], 0, 24]
            .Sample(text =>
            {
                string form = HardwareNames.Instance(text);
                Assert.Equal(
                    HardwareNames.Accelerator(text),
                    HardwareNames.Accelerator(HardwareNames.Accelerator(text)),
                    StringComparer.Ordinal
                );
                Assert.Equal(form, HardwareNames.Instance(form), StringComparer.Ordinal);
            });
}

using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class InstanceCatalogueTests
{
    private static readonly InstanceCatalogue Catalogue = new([
        Machine("aws", "p5.48xlarge"),
        Machine("azure", "Standard_NC6s_v3"),
        Machine("gcp", "a2-highgpu-1g"),
    ]);

    [Theory]
    [InlineData("p5.48xlarge", "aws:p5.48xlarge")]
    [InlineData("AWS:p5.48xlarge", "aws:p5.48xlarge")]
    [InlineData("NC6s v3", "azure:Standard_NC6s_v3")]
    [InlineData("azure:nc6s_v3", "azure:Standard_NC6s_v3")]
    [InlineData("a2-highgpu-1g", "gcp:a2-highgpu-1g")]
    public void A_machine_type_is_found_with_and_without_its_provider(string name, string id) =>
        Assert.Equal(
            id,
            Assert.IsType<HardwareMatch<CloudInstance>.Found>(Catalogue.Find(name)).Item.Id
        );

    [Theory]
    [InlineData("gcp:p5.48xlarge")]
    [InlineData("p548xlarge")]
    [InlineData("p5.4.8xlarge")]
    public void Another_providers_or_another_size_is_unknown(string name) =>
        Assert.IsType<HardwareMatch<CloudInstance>.Unknown>(Catalogue.Find(name));

    private static CloudInstance Machine(string provider, string name) =>
        new(provider, name, 8, 1L << 34, null, "example");
}

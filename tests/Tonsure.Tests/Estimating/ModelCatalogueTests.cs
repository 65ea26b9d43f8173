using Tonsure.Estimating;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class ModelCatalogueTests
{
    private static readonly ModelCatalogue Catalogue = new([
        new("maker/Small-8B", ["small"], 8e9, 8e9, WeightPrecision.Bfloat16, "test"),
        new("maker/Large-70B", [], 70e9, 70e9, WeightPrecision.Bfloat16, "test"),
        new("maker/Other-7B", [], 7e9, 7e9, WeightPrecision.Bfloat16, "test"),
        new("shy/closed", ["closed-mini"], null, null, WeightPrecision.Bfloat16, "test"),
    ]);

    [Theory]
    [InlineData("maker/Small-8B")]
    [InlineData("small-8b")]
    [InlineData("SMALL")]
    public void A_model_is_found_by_any_of_its_names(string typed) =>
        Assert.Equal(
            "maker/Small-8B",
            Assert.IsType<ModelLookup.Found>(Catalogue.Find(typed)).Model.Name
        );

    [Fact]
    public void A_model_whose_maker_says_nothing_is_named_as_such_and_not_guessed()
    {
        ModelLookup.Unpublished lookup = Assert.IsType<ModelLookup.Unpublished>(
            Catalogue.Find("closed-mini")
        );
        Assert.Equal("shy/closed", lookup.Name);
        Assert.Equal(3, lookup.Nearest.Length);
    }

    [Fact]
    public void A_mistyped_name_gets_the_nearest_three_with_figures()
    {
        ModelLookup.Unknown lookup = Assert.IsType<ModelLookup.Unknown>(Catalogue.Find("smal-8b"));
        Assert.Equal("Small-8B", lookup.Nearest[0]);
        Assert.DoesNotContain("closed", lookup.Nearest);
    }

    [Theory]
    [InlineData("bf16", "bfloat16")]
    [InlineData("FP8", "fp8")]
    [InlineData("MXFP4", "mxfp4")]
    public void A_precision_is_read_by_its_usual_names(string typed, string name)
    {
        Assert.True(WeightPrecision.TryParse(typed, out WeightPrecision? precision));
        Assert.Equal(name, precision.Name);
    }

    [Fact]
    public void An_unknown_precision_is_none() =>
        Assert.False(WeightPrecision.TryParse("fp3", out _));
}

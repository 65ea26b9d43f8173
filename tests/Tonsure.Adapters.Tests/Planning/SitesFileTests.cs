using Tonsure.Adapters.Planning;
using Tonsure.Planning;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

public sealed class SitesFileTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_list_of_sites_is_read_and_what_is_not_said_has_a_default()
    {
        IReadOnlyList<PlanSite> sites = Read(
            """
            - {id: berlin, zone: DE, pue: 1.2, capacity: 64, price_per_kwh: 0.3}
            - id: lulea
              zone: SE-SE1
              capacity: [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]
              embodied_g_per_device_h: 12.5
              idle_w_per_device: 40
            - {id: seoul, zone: KR, capacity: unlimited}
            """
        );
        Assert.Equal(["berlin", "lulea", "seoul"], sites.Select(site => site.Id));
        Assert.Equal(1200, sites[0].Pue.Thousandths);
        Assert.Equal(64, sites[0].Capacity!.At(123));
        Assert.Equal(0.3, sites[0].PricePerKilowattHour!.At(123));
        Assert.Equal(1000, sites[1].Pue.Thousandths);
        Assert.Equal([1.0, 2.0], [sites[1].Capacity!.At(29), sites[1].Capacity!.At(30)]);
        Assert.Null(sites[1].PricePerKilowattHour);
        Assert.Equal(12.5, sites[1].Reserved!.EmbodiedPerHour.Grams);
        Assert.Equal(40, sites[1].Reserved!.Idle.Watts);
        Assert.Null(sites[2].Capacity);
        Assert.Null(sites[2].Reserved);
    }

    [Theory]
    [InlineData("- {id: a}\n", 1, PlanFileProblem.Missing, "zone")]
    [InlineData("- {zone: DE}\n", 1, PlanFileProblem.Missing, "id")]
    [InlineData("- {id: a, zone: D}\n", 1, PlanFileProblem.NotAZone, "zone")]
    [InlineData("- {id: a, zone: world}\n", 1, PlanFileProblem.NotAZone, "zone")]
    [InlineData("- {id: a, zone: DE, pue: 0.9}\n", 1, PlanFileProblem.TooSmall, "pue")]
    [InlineData("- {id: a, zone: DE, capacity: -1}\n", 1, PlanFileProblem.TooSmall, "capacity")]
    [InlineData("- {id: a, zone: DE, capacity: [1, 2]}\n", 1, PlanFileProblem.NotADay, "capacity")]
    [InlineData("- id: a\n  zone: DE\n  price: 3\n", 3, PlanFileProblem.UnknownField, "price")]
    [InlineData("- {id: a, zone: DE}\n- {id: a, zone: FR}\n", 2, PlanFileProblem.SameId, "id")]
    [InlineData("", 0, PlanFileProblem.Empty, "")]
    public void What_is_no_site_is_refused_with_its_line(
        string text,
        int line,
        PlanFileProblem problem,
        string field
    )
    {
        PlanFileException refused = Assert.Throws<PlanFileException>(() => Read(text));
        Assert.Equal((line, problem, field), (refused.Line, refused.Problem, refused.Field));
    }

    private IReadOnlyList<PlanSite> Read(string text) =>
        SitesFile.Read(_scratch.Write("sites.yaml", text));
}

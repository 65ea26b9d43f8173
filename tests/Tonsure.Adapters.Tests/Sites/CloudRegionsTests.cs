using Tonsure.Accounting;
using Tonsure.Adapters.Sites;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Sites;

public sealed class CloudRegionsTests : IDisposable
{
    private static readonly Factor GridWater = new(Bounded<long>.Exactly(3_000), "test");
    private static readonly Pue Average = Pue.FromThousandths(1_560);

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_shipped_regions_load_and_an_unpublished_PUE_is_unknown()
    {
        IReadOnlyList<Site> sites = CloudRegions.Load(ShippedData.Folder);
        Site capeTown = sites.Single(site => site.Id == "aws:af-south-1");
        Assert.Equal((1_240, 180), (capeTown.Pue!.Value.Thousandths, capeTown.SiteWater));
        Assert.Null(sites.Single(site => site.Id == "aws:ap-east-1").Pue);
        Assert.Equal(new Coordinates(-33.9253, 18.4239), capeTown.Coordinates);
        Assert.Null(sites.Single(site => site.Id == "azure:australiacentral").Coordinates);
        Assert.All(sites, site => Assert.False(site.Zone.IsWorld));
    }

    [Theory]
    [InlineData("aws:x,aws,x,X,0,0,D E,DE,1.1,2024,0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,0,0,DE,DE,0.9,2024,0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,0,0,DE,DE,11,2024,0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,0,0,DE,DE,1.1,2024,-0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,0,0,DE,DE,1.1,2024,1e9,2024,s")]
    [InlineData("aws:x,aws,x,X,0,0,DE,DE,good,2024,0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,0,,DE,DE,1.1,2024,0.1,2024,s")]
    [InlineData("aws:x,aws,x,X,91,0,DE,DE,1.1,2024,0.1,2024,s")]
    public void A_damaged_region_is_refused_with_its_line(string row)
    {
        _scratch.Write(
            "data/sites/cloud_regions.csv",
            "site,provider,region,location,latitude,longitude,zone,country,pue,pue_year,wue,wue_year,source\n"
                + row
                + "\n"
        );
        TableException e = Assert.Throws<TableException>(() => CloudRegions.Load(_scratch["data"]));
        Assert.Equal(2, e.Line);
    }

    [Fact]
    public void A_site_without_a_published_PUE_has_its_providers_median()
    {
        SiteBook book = Book(
            Region("a:1", 1_100),
            Region("a:2", 1_900),
            Region("a:3", 1_200),
            Region("a:4", null),
            Region("b:1", 1_500)
        );
        Assert.Equal(1_200, book.FactorsOf("a:4").Pue.Thousandths);
        Assert.Equal(1_100, book.FactorsOf("a:1").Pue.Thousandths);
    }

    [Fact]
    public void Where_no_one_of_its_provider_published_one_it_has_the_average()
    {
        SiteBook book = Book(
            Region("a:1", 1_100),
            Region("c:1", null),
            Region("lab", null),
            Region("attic", 1_300)
        );
        Assert.Equal(Average, book.FactorsOf("c:1").Pue);
        Assert.Equal(Average, book.FactorsOf("lab").Pue);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unknown")]
    public void Without_a_site_equipment_stands_alone_with_a_PUE_of_1_and_no_cooling_water(
        string? site
    )
    {
        SiteFactors factors = Book(Region("a:1", 1_100, 500)).FactorsOf(site);
        Assert.Equal(Pue.One, factors.Pue);
        Assert.Equal(Factor.None, factors.SiteWater);
        Assert.Equal(GridWater, factors.GridWater);
    }

    [Fact]
    public void An_unpublished_WUE_is_the_median_of_all_with_their_range_as_bounds()
    {
        SiteBook book = Book(
            Region("a:1", 1_100, 100),
            Region("a:2", 1_100, 900),
            Region("b:1", 1_100, 300),
            Region("b:2", 1_100)
        );
        Assert.Equal(new Bounded<long>(300, 100, 900), book.FactorsOf("b:2").SiteWater.Amount);
        Assert.Equal(Bounded<long>.Exactly(900), book.FactorsOf("a:2").SiteWater.Amount);
    }

    [Fact]
    public void Of_two_sites_with_one_id_the_owners_own_counts() =>
        Assert.Equal(
            1_300,
            Book(Region("a:1", 1_100), Region("a:1", 1_300)).FactorsOf("a:1").Pue.Thousandths
        );

    private static SiteBook Book(params Site[] sites) => new(sites, GridWater, Average);

    private static Site Region(string id, int? pue, int? water = null) =>
        new(
            id,
            ZoneId.Parse("DE"),
            pue is { } thousandths ? Pue.FromThousandths(thousandths) : null,
            water,
            "",
            "test"
        );
}

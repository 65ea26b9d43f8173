using Tonsure.Accounting;
using Tonsure.Adapters.Sites;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Sites;

public sealed class ConfigurationTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_whole_configuration_is_read()
    {
        Configuration read = Read(
            """
            owner: acme/nlp
            site: lab
            zone: DE
            sites:
              - id: lab
                zone: us-cal-ciso
                pue: 1.35
                wue: 0.2
                place: Berkeley
              - id: attic
                zone: KR
            """
        );
        Assert.Equal("acme/nlp", read.Owner.ToString());
        Assert.Equal("lab", read.DefaultSite);
        Assert.Equal("DE", read.DefaultZone.ToString());
        Site lab = read.Sites[0];
        Assert.Equal(
            ("lab", "US-CAL-CISO", Pue.FromThousandths(1_350), 200, "Berkeley", "tonsure.yaml"),
            (lab.Id, lab.Zone.ToString(), lab.Pue, lab.SiteWater, lab.Place, lab.Source)
        );
        Assert.Null(read.Sites[1].Pue);
        Assert.Null(read.Sites[1].SiteWater);
    }

    [Fact]
    public void Without_a_file_nothing_is_configured() =>
        Assert.Equal(Configuration.None, Configuration.Load(_scratch["none.yaml"]));

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public void An_empty_file_configures_nothing(string text) =>
        Assert.Equal(Configuration.None with { Path = _scratch["tonsure.yaml"] }, Read(text));

    [Fact]
    public void The_first_file_that_exists_wins()
    {
        string here = _scratch.Write("here/tonsure.yaml", "owner: here");
        string home = _scratch.Write("home/tonsure.yaml", "owner: home");
        Assert.Equal("here", Configuration.Load(here, home).Owner.ToString());
        File.Delete(here);
        Assert.Equal("home", Configuration.Load(here, home).Owner.ToString());
    }

    [Theory]
    [InlineData("owner: acme\ncolour: red\n", 2, "'colour'")]
    [InlineData("owner: acme//nlp\n", 1, "'owner'")]
    [InlineData("owner:\n", 1, "'owner'")]
    [InlineData("owner:\n  - acme\n", 2, "single value")]
    [InlineData("site: lab\nzone: D E\n", 2, "'zone'")]
    [InlineData("sites: lab\n", 1, "'sites'")]
    [InlineData("sites:\n  - id: lab\n", 2, "id and a zone")]
    [InlineData("sites:\n  - zone: DE\n", 2, "id and a zone")]
    [InlineData("sites:\n  - id: lab\n    zone: DE\n    pue: 0.9\n", 4, "'pue'")]
    [InlineData("sites:\n  - id: lab\n    zone: DE\n    pue: '1,2'\n", 4, "'pue'")]
    [InlineData("sites:\n  - id: lab\n    zone: DE\n    wue: -1\n", 4, "'wue'")]
    [InlineData("sites:\n  - id: lab\n    zone: DE\n    wue: 1000\n", 4, "'wue'")]
    [InlineData("sites:\n  - id: lab\n    zone: DE\n    pie: 1.2\n", 4, "'pie'")]
    [InlineData("sites:\n  - lab\n", 2, "key: value")]
    [InlineData("just words\n", 1, "key: value")]
    [InlineData("owner: acme\nowner: other\n", 2, "uplicate")]
    [InlineData("owner: acme\nsite: [lab\n", 3, "")]
    public void What_cannot_be_understood_is_named_with_its_line(string text, int line, string what)
    {
        ConfigurationException e = Assert.Throws<ConfigurationException>(() => Read(text));
        Assert.Equal((_scratch["tonsure.yaml"], line), (e.Path, e.Line));
        Assert.Contains(what, e.Detail, StringComparison.Ordinal);
    }

    private Configuration Read(string text) =>
        Configuration.Load(_scratch.Write("tonsure.yaml", text));
}

using CsCheck;
using Tonsure.Grid;
using Xunit;

namespace Tonsure.Tests.Grid;

public sealed class ZoneIdTests
{
    [Theory]
    [InlineData("DE", "DE", "DE")]
    [InlineData(" us-cal-ciso ", "US-CAL-CISO", "US")]
    [InlineData("JP-TK", "JP-TK", "JP")]
    [InlineData("world", "world", "")]
    [InlineData("WORLD", "world", "")]
    public void An_id_is_read_in_any_case(string text, string id, string country)
    {
        Assert.True(ZoneId.TryParse(text, out ZoneId zone));
        Assert.Equal(id, zone.ToString());
        Assert.Equal(country, zone.Country);
        Assert.Equal(ZoneId.Parse(text), zone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("-DE")]
    [InlineData("1E")]
    [InlineData("D E")]
    [InlineData("DE/FR")]
    [InlineData("DÉ")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG")]
    public void What_is_no_id_is_refused(string? text)
    {
        Assert.False(ZoneId.TryParse(text, out ZoneId zone));
        Assert.True(zone.IsWorld);
        Assert.Throws<FormatException>(() => ZoneId.Parse(text!));
    }

    [Fact]
    public void The_default_is_the_world()
    {
        Assert.True(default(ZoneId).IsWorld);
        Assert.Equal(ZoneId.World, ZoneId.Parse("World"));
    }

    [Fact]
    public void Its_text_reads_back_as_the_same_zone() =>
        Gen.String[Gen.Char["ABCXYZ09-"], 0, 12]
            .Sample(text =>
                !ZoneId.TryParse(text, out ZoneId zone) || ZoneId.Parse(zone.ToString()) == zone
            );
}

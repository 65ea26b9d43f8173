using CsCheck;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class TileIdTests
{
    [Fact]
    public void Paths_are_those_of_the_format()
    {
        Assert.Equal("tile/0/x001/x234/067", TileId.OfHashes(0, 1_234_067).Path);
        Assert.Equal("tile/2/000.p/17", TileId.OfHashes(2, 0, 17).Path);
        Assert.Equal("tile/entries/x001/000.p/255", TileId.OfEntries(1000, 255).Path);
    }

    [Fact]
    public void A_path_says_one_tile() =>
        Gen.Select(Gen.Int[-1, 63], Gen.Long[0, long.MaxValue / 1000], Gen.Int[1, 256])
            .Sample(
                (level, index, width) =>
                {
                    TileId tile =
                        level < 0
                            ? TileId.OfEntries(index, width)
                            : TileId.OfHashes(level, index, width);
                    return TileId.TryParse(tile.Path, out TileId read) && read == tile;
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/x000.p/1")]
    [InlineData("tile/0/000/1")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void No_other_spelling_is_a_path(string path) =>
        Assert.False(TileId.TryParse(path, out _));
}

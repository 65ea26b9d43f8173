using System.IO.Compression;
using System.Text;
using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids;

public sealed class IntensityFilesTests : IDisposable
{
    private static readonly long First = HourIndex.Of(
        new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
    );

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Each_column_is_a_zone_and_an_empty_field_or_a_missing_row_is_a_gap()
    {
        string path = _scratch.Write(
            "grid.csv",
            "utc_hour,DE,KR\n2022-01-01T00,300.25,450\n2022-01-01T01,,451\n2022-01-01T03,303,0\n"
        );
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones = IntensityFiles.Load(path);
        Assert.Equal(["DE", "KR"], zones.Select(zone => zone.Key));
        HourlyHistory germany = zones[0].Value;
        Assert.Equal(First, germany.FirstHour);
        Assert.Equal(First + 4, germany.EndHour);
        Assert.Equal(300_250, germany[First].MilligramsPerKilowattHour);
        Assert.False(germany[First + 1].IsKnown);
        Assert.False(germany[First + 2].IsKnown);
        Assert.Equal(303_000, germany[First + 3].MilligramsPerKilowattHour);
        Assert.Equal(0, zones[1].Value[First + 3].MilligramsPerKilowattHour);
    }

    [Fact]
    public void Files_that_follow_one_another_are_one_history()
    {
        string first = _scratch.Write("a.csv", "utc_hour,DE\n2022-01-01T00,1\n");
        string second = _scratch.Write(
            "b.csv",
            "utc_hour,FR,DE\n2022-01-01T01:00Z,9,2\n2022-01-01T02:00:00Z,9,3\n"
        );
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones = IntensityFiles.Load(
            first,
            second
        );
        Assert.Equal(["DE", "FR"], zones.Select(zone => zone.Key));
        Assert.Equal(3_000, zones[0].Value[First + 2].MilligramsPerKilowattHour);
        Assert.Equal(First + 1, zones[1].Value.FirstHour);
    }

    [Fact]
    public void A_zipped_file_reads_like_a_plain_one()
    {
        string path = _scratch["grid.csv.gz"];
        using (GZipStream zip = new(File.Create(path), CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes("utc_hour,DE\r\n2022-01-01T00,300\r\n"));
        }

        Assert.Equal(300_000, IntensityFiles.Load(path)[0].Value[First].MilligramsPerKilowattHour);
    }

    [Theory]
    [InlineData("", ":1: no header")]
    [InlineData("hour,DE\n", ":1: the header is not utc_hour")]
    [InlineData("utc_hour,DE,DE\n", ":1: the header is not utc_hour")]
    [InlineData("utc_hour\n", ":1: the header is not utc_hour")]
    [InlineData("utc_hour,DE\n2022-01-01T00,1,2\n", ":2: 3 fields where the header has 2")]
    [InlineData("utc_hour,DE\nyesterday,1\n", ":2: 'yesterday' is no hour")]
    [InlineData("utc_hour,DE\n2022-01-01T00:30Z,1\n", ":2: '2022-01-01T00:30Z' is no hour")]
    [InlineData("utc_hour,DE\n2022-01-01T00,1\n2022-01-01T00,1\n", ":3: the hour")]
    [InlineData("utc_hour,DE\n2022-01-01T00,-1\n", ":2: '-1' is no intensity")]
    [InlineData("utc_hour,DE\n2022-01-01T00,NaN\n", ":2: 'NaN' is no intensity")]
    [InlineData("utc_hour,DE\n2022-01-01T00,many\n", ":2: 'many' is no intensity")]
    public void What_cannot_be_read_names_the_line(string text, string error)
    {
        string path = _scratch.Write("bad.csv", text);
        TableException exception = Assert.Throws<TableException>(() => IntensityFiles.Load(path));
        Assert.Contains(path + error, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_archive_is_named()
    {
        Assert.Throws<TableException>(() => IntensityFiles.Load(_scratch["none.csv"]));
        string path = _scratch.Write("plain.csv.gz", "utc_hour,DE\n");
        Assert.Contains(
            path,
            Assert.Throws<TableException>(() => IntensityFiles.Load(path)).Message,
            StringComparison.Ordinal
        );
    }
}

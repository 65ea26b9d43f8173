using System.Text;
using CsCheck;
using Tonsure.Adapters.Grids.Sources;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>Whatever a server sends, the parsers answer and never throw, and no number that is none gets through.</summary>
public sealed class HostileGenerationTests
{
    private const string Eia =
        """{"response":{"total":"1","data":[{"period":"2026-05-12T01","respondent":"X","fueltype":"NG","value":"1.5","value-units":"megawatthours"}]}}""";

    private const string Kpx =
        """{"response":{"header":{"resultCode":"00"},"body":{"items":{"item":[{"baseDatetime":"20261124000500","fuelPwr1":233.98}]},"totalCount":1}}}""";

    private const string KpxXml =
        "<response><header><resultCode>00</resultCode></header><body><items><item><baseDatetime>20261124000500</baseDatetime><fuelPwr1>233.98</fuelPwr1></item></items></body></response>";

    private const string Entsoe =
        "<GL_MarketDocument xmlns=\"urn:x\"><TimeSeries><inBiddingZone_Domain.mRID>X</inBiddingZone_Domain.mRID><curveType>A03</curveType><MktPSRType><psrType>B04</psrType></MktPSRType><Period><timeInterval><start>2026-11-24T00:00Z</start><end>2026-11-24T01:00Z</end></timeInterval><resolution>PT15M</resolution><Point><position>1</position><quantity>5</quantity></Point></Period></TimeSeries></GL_MarketDocument>";

    private static readonly string[] Pieces =
    [
        "\"",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "&#0;",
        "\\uD800",
        "\0",
        "null",
        "1e999",
        "-1e308",
        "NaN",
        "\"\":1,",
        "<!DOCTYPE a>",
        "9999999999999999999",
        "é",
        " ",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1]
        .Select(index => Pieces[index]);

    [Fact]
    public void Eia_is_read_or_refused() =>
        Holds(Eia, (body, readings) => EiaGeneration.Read(body, "X", readings));

    [Fact]
    public void Entsoe_is_read_or_refused() =>
        Holds(Entsoe, (body, readings) => EntsoeGeneration.Read(body, "X", readings));

    [Theory]
    [InlineData(Kpx)]
    [InlineData(KpxXml)]
    public void Kpx_is_read_or_refused(string body) => Holds(body, KpxGeneration.Read);

    [Theory]
    [InlineData("""{"error":{"code":"\uD800"}}""")]
    [InlineData("""{"response":{"data":[{"respondent":"X","fueltype":"\uD800"}]}}""")]
    public void Half_a_surrogate_pair_is_no_text_of_theirs(string body) =>
        Assert.Equal(
            SourceFailure.Unreadable,
            Assert
                .IsType<GenerationReply.Failed>(
                    EiaGeneration.Read(Encoding.UTF8.GetBytes(body), "X", new GenerationReadings())
                )
                .Failure
        );

    private static void Holds(
        string body,
        Func<ReadOnlyMemory<byte>, GenerationReadings, GenerationReply> read
    ) =>
        Gen.Select(Gen.Int[0, body.Length], Gen.Int[0, 12], Piece)
            .Array[1, 3]
            .Sample(
                edits =>
                {
                    StringBuilder text = new(body);
                    foreach ((int at, int removed, string piece) in edits)
                    {
                        int place = Math.Min(at, text.Length);
                        text.Remove(place, Math.Min(removed, text.Length - place));
                        text.Insert(place, piece);
                    }

                    GenerationReadings readings = new();
                    GenerationReply reply = read(Encoding.UTF8.GetBytes(text.ToString()), readings);
                    Assert.True(reply is GenerationReply.Failed or GenerationReply.Read);
                    Assert.All(
                        readings.Complete(),
                        period =>
                            Assert.All(period.Megawatts.Values, mw => Assert.InRange(mw, -2e7, 1e7))
                    );
                },
                iter: 3000
            );
}

using System.Globalization;
using System.Text;
using CsCheck;
using Tonsure.Disclosing.Envelopes;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_the_standard_lists_them(string bits, string text) =>
        Assert.Equal(
            text,
            Written(
                JsonValue.Of(
                    BitConverter.Int64BitsToDouble(
                        long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    )
                )
            )
        );

    [Fact]
    public void Names_are_sorted_by_UTF_16_units_and_only_what_must_be_is_escaped()
    {
        Assert.True(
            CanonicalJson.TryRead(
                Encoding.UTF8.GetBytes(
                    """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"Latin"}"""
                ),
                out JsonValue? value
            )
        );
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin\",\"€\":\"Euro Sign\",\"😀\":\"Emoji\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Written(value)
        );
        Assert.Equal(
            "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f한\"",
            Written(JsonValue.Of("\0\u001f\b\t\n\f\r\"\\/\u007f한"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("{\"a\":{\"b\":1,\"b\":1}}")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("NaN")]
    [InlineData("01")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("1 2")]
    [InlineData("// a\n1")]
    [InlineData("\ufeff1")]
    public void What_two_readers_could_understand_differently_is_refused(string text) =>
        Assert.False(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Invalid_UTF_8_and_too_many_levels_are_refused()
    {
        Assert.False(CanonicalJson.TryRead([.. "\""u8, 0xff, .. "\""u8], out _));
        Assert.False(CanonicalJson.TryRead([.. "\""u8, 0xed, 0xa0, 0x80, .. "\""u8], out _));
        string deep = new string('[', 64) + new string(']', 64);
        Assert.True(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(deep), out _));
        Assert.False(CanonicalJson.TryRead(Encoding.UTF8.GetBytes($"[{deep}]"), out _));
    }

    [Fact]
    public void A_value_has_one_text_and_reads_back_from_it() =>
        Values.Sample(value =>
            CanonicalJson.TryReadCanonical(CanonicalJson.Write(value), out JsonValue? read)
            && read == value
        );

    [Fact]
    public void Every_double_reads_back_from_its_text() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(value =>
                Assert.Equal(
                    value,
                    double.Parse(Written(JsonValue.Of(value)), CultureInfo.InvariantCulture)
                )
            );

    private static Gen<JsonValue> Values { get; } =
        Gen.Recursive<JsonValue>(
            (depth, self) =>
            {
                Gen<JsonValue> leaf = Gen.OneOf(
                    Gen.Const(JsonValue.Nothing),
                    Gen.Bool.Select(JsonValue.Of),
                    Gen.Double.Where(double.IsFinite).Select(JsonValue.Of),
                    Gen.Long[-JsonValue.MostExact, JsonValue.MostExact].Select(JsonValue.Of),
                    Texts.Select(JsonValue.Of)
                );
                return depth > 3
                    ? leaf
                    : Gen.OneOf(
                        leaf,
                        self.Array[0, 3].Select(items => JsonValue.List(items)),
                        Gen.Select(Texts, self)
                            .Array[0, 3]
                            .Select(members => JsonValue.Map(members.DistinctBy(m => m.Item1)))
                    );
            }
        );

    private static Gen<string> Texts =>
        Gen.OneOf(Gen.Char['\0', '\ud7ff'], Gen.Char['\ue000', '\uffff'])
            .Array[0, 6]
            .Select(chars => new string(chars) + (chars.Length % 2 == 0 ? "😀" : ""));

    private static string Written(JsonValue value) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(value));
}

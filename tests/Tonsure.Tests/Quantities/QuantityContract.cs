using System.Text.Json;
using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

/// <summary>What holds of every quantity with a unit.</summary>
public abstract class QuantityContract<TQuantity>
    where TQuantity : struct, IQuantity<TQuantity>, IComparable<TQuantity>
{
    /// <summary>From a whole number of base units.</summary>
    protected abstract TQuantity Of(long baseUnits);

    protected abstract string Unit { get; }

    protected virtual Gen<TQuantity> Any => Amounts.Select(Of);

    protected static Gen<long> Amounts =>
        Gen.OneOf(Gen.Long[0, 2_000], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, long.MaxValue]);

    [Fact]
    public void Its_text_carries_the_unit_and_reads_back_exactly() =>
        Any.Sample(quantity =>
            quantity.ToString()!.EndsWith(" " + Unit, StringComparison.Ordinal)
            && TQuantity.TryParse(quantity.ToString(), out TQuantity read)
            && read.Equals(quantity)
        );

    [Fact]
    public void Its_json_is_its_text_and_reads_back_exactly() =>
        Any.Sample(quantity =>
        {
            string json = JsonSerializer.Serialize(quantity);
            return JsonSerializer.Deserialize<string>(json) == quantity.ToString()
                && JsonSerializer.Deserialize<TQuantity>(json).Equals(quantity);
        });

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("\"5\"")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Json_without_a_unit_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TQuantity>(json));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("UNIT")]
    [InlineData("5")]
    [InlineData("5.5")]
    [InlineData("5 lightyears")]
    [InlineData("5 UNIT UNIT")]
    [InlineData("UNIT 5")]
    [InlineData("1.2.3 UNIT")]
    [InlineData("1..2 UNIT")]
    [InlineData("1. UNIT")]
    [InlineData(". UNIT")]
    [InlineData("+ UNIT")]
    [InlineData("--1 UNIT")]
    [InlineData("+-1 UNIT")]
    [InlineData("1-2 UNIT")]
    [InlineData("-1 UNIT")]
    [InlineData("-0.0000000000001 UNIT")]
    [InlineData("NaN UNIT")]
    [InlineData("Infinity UNIT")]
    [InlineData("-Infinity UNIT")]
    [InlineData("1e3 UNIT")]
    [InlineData("0x10 UNIT")]
    [InlineData("1,5 UNIT")]
    [InlineData("1 000 UNIT")]
    [InlineData("１ UNIT")]
    [InlineData("99999999999999999999999999999999999999 UNIT")]
    [InlineData("99999999999999999999999999999999999999999999999999 UNIT")]
    public void Text_that_is_no_such_quantity_is_refused(string? template)
    {
        string? text = template?.Replace("UNIT", Unit, StringComparison.Ordinal);
        Assert.False(TQuantity.TryParse(text, out TQuantity quantity));
        Assert.Equal(default, quantity);
    }

    [Fact]
    public void Its_order_is_that_of_its_amount() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000])
            .Sample((a, b) => Math.Sign(Of(a).CompareTo(Of(b))) == a.CompareTo(b));

    [Fact]
    public void Space_around_number_and_unit_does_not_matter()
    {
        Assert.True(TQuantity.TryParse("7 " + Unit, out TQuantity plain));
        foreach (string text in new[] { "7" + Unit, $"  7   {Unit}  ", $"+7 {Unit}", $"07 {Unit}" })
        {
            Assert.True(TQuantity.TryParse(text, out TQuantity read), text);
            Assert.Equal(plain, read);
        }
    }
}

using System.Text;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class RecordEntryTests
{
    private static readonly Digest Some = Digest.Of([1]);

    [Fact]
    public void An_entry_is_canonical_JSON_that_says_what_it_replaces_and_why()
    {
        Assert.True(
            RecordEntry.TryMake(
                Some,
                "acme/model",
                new Restatement(Digest.Of([2]), "grid data of 2026"),
                [KeyValuePair.Create("carbon_g", "93.5")],
                out RecordEntry? entry
            )
        );
        Assert.Equal(
            $$"""{"digest":"{{Some}}","entry":"tonsure.record.v1","figures":{"carbon_g":"93.5"},"reason":"grid data of 2026","subject":"acme/model","supersedes":"{{Digest.Of([2])}}"}""",
            Encoding.UTF8.GetString(entry.ToBytes())
        );
        Assert.True(RecordEntry.TryParse(entry.ToBytes(), out RecordEntry? read));
        Assert.Equal(entry, read);
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("two\nlines", "1")]
    [InlineData("a", "1.0")]
    [InlineData("a", "01")]
    [InlineData("a", "1e3")]
    [InlineData("a", "-0")]
    [InlineData("a", ".5")]
    [InlineData("a", "5.")]
    [InlineData("a", "")]
    [InlineData("a", "NaN")]
    public void What_has_two_spellings_or_is_no_line_is_no_entry(string subject, string figure) =>
        Assert.False(
            RecordEntry.TryMake(
                Some,
                subject,
                null,
                [KeyValuePair.Create("carbon_g", figure)],
                out _
            )
        );

    [Theory]
    [InlineData("""{"digest":"D","entry":"tonsure.record.v2","subject":"a"}""")]
    [InlineData("""{"digest":"D","entry":"tonsure.record.v1","reason":"r","subject":"a"}""")]
    [InlineData("""{"digest":"D","entry":"tonsure.record.v1","subject":"a","supersedes":"D"}""")]
    [InlineData("""{"digest":"D","entry":"tonsure.record.v1","more":1,"subject":"a"}""")]
    [InlineData("""{"digest":"D", "entry":"tonsure.record.v1","subject":"a"}""")]
    [InlineData("""{"entry":"tonsure.record.v1","digest":"D","subject":"a"}""")]
    [InlineData("""{"digest":"D","entry":"tonsure.record.v1","figures":{},"subject":"a"}""")]
    public void Anything_else_is_none(string text) =>
        Assert.False(
            RecordEntry.TryParse(
                Encoding.UTF8.GetBytes(
                    text.Replace("\"D\"", $"\"{Some}\"", StringComparison.Ordinal)
                ),
                out _
            )
        );
}

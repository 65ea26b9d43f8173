using CsCheck;
using Tonsure.Adapters.Tables;
using Xunit;

namespace Tonsure.Adapters.Tests.Tables;

public sealed class CsvTableTests
{
    [Fact]
    public void Any_fields_survive_being_quoted() =>
        Gen.String[Gen.Char["ab,\"\n\r 한"], 0, 6]
            .Array[2]
            .Array[1, 6]
            .Sample(rows =>
            {
                string text =
                    "x,y\n"
                    + string.Concat(rows.Select(row => $"{Quoted(row[0])},{Quoted(row[1])}\n"));
                CsvTable table = CsvTable.Parse("t.csv", text);
                Assert.Equal(rows.Length, table.Count);
                for (int i = 0; i < rows.Length; i++)
                {
                    Assert.Equal(rows[i][0], table.Text(i, "x"));
                    Assert.Equal(rows[i][1], table.Text(i, "y"));
                }
            });

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("a,b\n\n1,2\n\n")]
    [InlineData("\"a\",b\n\"1\",\"2\"\n")]
    public void Line_ends_marks_and_empty_lines_do_not_matter(string text)
    {
        CsvTable table = CsvTable.Parse("t.csv", text);
        Assert.Equal(1, table.Count);
        Assert.Equal("1", table.Text(0, "a"));
        Assert.Equal(2.0, table.Number(0, "b"));
    }

    [Theory]
    [InlineData("", 1, "no header")]
    [InlineData("a,b\n1\n", 2, "1 fields where the header has 2")]
    [InlineData("a,b\n1,2\n1,2,3\n", 3, "3 fields where the header has 2")]
    [InlineData("a,b\n\"two\nlines\",2\n1\n", 4, "1 fields where the header has 2")]
    [InlineData("a,b\n1,\"2\n3,4\n", 2, "a quote is not closed")]
    [InlineData("a,b\n1,2\n\"1,2\n", 3, "a quote is not closed")]
    public void What_is_damaged_is_refused_with_file_and_line(string text, int line, string detail)
    {
        TableException e = Assert.Throws<TableException>(() => CsvTable.Parse("t.csv", text));
        Assert.Equal(("t.csv", line, detail), (e.Path, e.Line, e.Detail));
        Assert.Equal($"t.csv:{line}: {detail}", e.Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    public void What_is_no_number_is_refused_with_its_line(string field)
    {
        CsvTable table = CsvTable.Parse("t.csv", $"a,b\n1,2\n1,\"{field}\"\n");
        TableException e = Assert.Throws<TableException>(() => table.Number(1, "b"));
        Assert.Equal(3, e.Line);
        Assert.Contains(field, e.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_field_is_unknown_and_not_zero()
    {
        CsvTable table = CsvTable.Parse("t.csv", "a,b\n,0\n");
        Assert.Null(table.NumberOrUnknown(0, "a"));
        Assert.Equal(0.0, table.NumberOrUnknown(0, "b"));
        Assert.Throws<TableException>(() => table.Number(0, "a"));
    }

    [Fact]
    public void A_missing_column_and_a_missing_file_are_named()
    {
        CsvTable table = CsvTable.Parse("t.csv", "a\n1\n");
        Assert.Contains(
            "'b'",
            Assert.Throws<TableException>(() => table.Column("b")).Message,
            StringComparison.Ordinal
        );
        TableException e = Assert.Throws<TableException>(() => CsvTable.Load("/no/such.csv"));
        Assert.Equal(("/no/such.csv", 0), (e.Path, e.Line));
    }

    private static string Quoted(string field) =>
        "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

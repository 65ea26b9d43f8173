using System.Globalization;
using System.Text;

namespace Tonsure.FactorTables;

/// <summary>A shipped table: where it goes, its header and its rows, in the order in which they are written.</summary>
internal sealed record Table(string Path, string Header, IReadOnlyList<string[]> Rows)
{
    public byte[] ToBytes()
    {
        var width = Header.Split(',').Length;
        var text = new StringBuilder(Header).Append('\n');
        foreach (var row in Rows)
        {
            if (row.Length != width)
            {
                throw new InvalidDataException(
                    $"{Path}: {row.Length} fields for {width} columns: {string.Join(',', row)}"
                );
            }

            text.AppendJoin(',', row.Select(Csv.Quote)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

internal static class Figures
{
    public static double Parse(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public static string Write(double value, int decimals) =>
        Math.Round(value, decimals)
            .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);

    public static string WriteDigits(double value, int digits) =>
        (
            (decimal)
                double.Parse(
                    value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                )
        ).ToString("0.############", CultureInfo.InvariantCulture);

    public static string Write(int value) => value.ToString(CultureInfo.InvariantCulture);
}

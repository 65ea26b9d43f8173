using System.Buffers.Text;
using System.Text;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids;

/// <summary>
/// Reads the profile table, the largest one, straight from bytes: every <c>tonsure run</c> needs one hour of all its zones,
/// and must not spend a second on it.
/// </summary>
internal static class ProfileCells
{
    private const int Hours = 24;
    private const int Months = 12;

    /// <summary>Behind a zone's figures stand the lines of its months' means, for errors.</summary>
    private const int FirstLine = 3 * ZoneProfile.CellCount;

    private static readonly string[] Statistics = ["mean", "p05", "p95"];

    /// <summary>The 288 cells of each zone, by its id.</summary>
    /// <exception cref="TableException">The table is missing or damaged.</exception>
    public static Dictionary<string, Bounded<CarbonIntensity>[]> Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TableException(path, 0, e.Message);
        }

        Dictionary<string, int[]> figures = Figures(path, bytes);
        Dictionary<string, Bounded<CarbonIntensity>[]> cells = new(StringComparer.Ordinal);
        foreach ((string zone, int[] values) in figures)
        {
            Bounded<CarbonIntensity>[] own = new Bounded<CarbonIntensity>[ZoneProfile.CellCount];
            for (int i = 0; i < own.Length; i++)
            {
                if (values[i] < 0 || values[i + 288] < 0 || values[i + 576] < 0)
                {
                    throw new TableException(path, 0, $"zone {zone} lacks a month");
                }

                if (values[i + 288] > values[i] || values[i] > values[i + 576])
                {
                    throw new TableException(
                        path,
                        values[FirstLine + (i / Hours)],
                        $"hour {i % Hours} is outside its bounds"
                    );
                }

                own[i] = new Bounded<CarbonIntensity>(
                    CarbonIntensity.FromMilligramsPerKilowattHour(values[i]),
                    CarbonIntensity.FromMilligramsPerKilowattHour(values[i + 288]),
                    CarbonIntensity.FromMilligramsPerKilowattHour(values[i + 576])
                );
            }

            cells[zone] = own;
        }

        return cells;
    }

    private static Dictionary<string, int[]> Figures(string path, byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        Dictionary<string, int[]> figures = new(StringComparer.Ordinal);
        string zone = "";
        int[] values = [];
        int line = 0;
        while (!rest.IsEmpty)
        {
            line++;
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> row = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line == 1)
            {
                if (!row.StartsWith("zone,month,statistic,h00,h01,"u8))
                {
                    throw new TableException(path, 1, "the header is not that of a profile table");
                }

                continue;
            }

            if (row.IsEmpty)
            {
                continue;
            }

            ReadOnlySpan<byte> id = Next(ref row);
            if (!Is(id, zone))
            {
                zone = Encoding.ASCII.GetString(id);
                if (!figures.TryGetValue(zone, out values!))
                {
                    values = new int[FirstLine + Months];
                    Array.Fill(values, -1);
                    figures[zone] = values;
                }
            }

            ReadOnlySpan<byte> monthText = Next(ref row);
            if (
                !Utf8Parser.TryParse(monthText, out int month, out int read)
                || read != monthText.Length
                || month is < 1 or > Months
            )
            {
                throw new TableException(path, line, "the month is not 1 to 12");
            }

            int statistic = Statistic(path, line, Next(ref row));
            int position = (statistic * ZoneProfile.CellCount) + ((month - 1) * Hours);
            if (statistic == 0)
            {
                values[FirstLine + month - 1] = line;
            }

            for (int hour = 0; hour < Hours; hour++)
            {
                ReadOnlySpan<byte> field = Next(ref row);
                if (
                    !Utf8Parser.TryParse(field, out double grams, out int used)
                    || used != field.Length
                    || grams is not (>= 0 and <= 1e6)
                )
                {
                    throw new TableException(path, line, $"hour {hour} is no intensity");
                }

                values[position + hour] = (int)Math.Round(grams * 1e3, MidpointRounding.ToEven);
            }
        }

        return figures;
    }

    private static int Statistic(string path, int line, ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < Statistics.Length; i++)
        {
            if (Is(name, Statistics[i]))
            {
                return i;
            }
        }

        throw new TableException(path, line, "the statistic is not mean, p05 or p95");
    }

    private static bool Is(ReadOnlySpan<byte> bytes, string text) => Ascii.Equals(bytes, text);

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> row)
    {
        int comma = row.IndexOf((byte)',');
        ReadOnlySpan<byte> field = comma < 0 ? row : row[..comma];
        row = comma < 0 ? [] : row[(comma + 1)..];
        return field;
    }
}

using System.Collections.Immutable;

namespace Tonsure.Disclosing.Lint;

/// <summary>A table of hours, power and emissions in a card: an account for each row, and one that sums them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Whole">The row that calls itself the total; null where none does.</param>
internal sealed record CardTable(ImmutableArray<Account> Rows, Account? Whole)
{
    /// <summary>All tables that have emissions, or hours with power.</summary>
    /// <param name="lines">The card.</param>
    /// <param name="firstLine">The number of the first line.</param>
    public static IEnumerable<CardTable> All(string[] lines, int firstLine)
    {
        int i = 0;
        while (i + 2 < lines.Length)
        {
            if (!IsRow(lines[i]) || !IsRule(lines[i + 1]))
            {
                i++;
                continue;
            }

            CardColumn?[] columns = [.. Cells(lines[i]).Select(CardColumn.Of)];
            int end = i + 2;
            while (end < lines.Length && IsRow(lines[end]))
            {
                end++;
            }

            if (
                columns.Any(column =>
                    column?.Unit is LintUnit.Gram or LintUnit.KilowattHour or LintUnit.Hour
                )
            )
            {
                yield return Of(lines[(i + 2)..end], columns, firstLine + i + 2);
            }

            i = end;
        }
    }

    private static CardTable Of(string[] lines, CardColumn?[] columns, int firstLine)
    {
        ImmutableArray<Account>.Builder rows = ImmutableArray.CreateBuilder<Account>();
        Account? whole = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = Cells(lines[i]);
            if (Row(cells, columns, $"#L{firstLine + i}") is not { } account)
            {
                continue;
            }

            if (TextNumbers.Plain(cells[0]).StartsWith("total", StringComparison.OrdinalIgnoreCase))
            {
                whole = account;
            }
            else
            {
                rows.Add(account);
            }
        }

        return new CardTable(rows.ToImmutable(), whole);
    }

    private static Account? Row(string[] cells, CardColumn?[] columns, string path)
    {
        Account account = new(path);
        for (int i = 0; i < Math.Min(cells.Length, columns.Length); i++)
        {
            if (columns[i] is not { } column || TextNumbers.Read(cells[i]) is not { } number)
            {
                continue;
            }

            Measure measure = new(number * column.Size, column.Unit, path);
            account = column.Unit switch
            {
                LintUnit.Gram => account with { Carbon = account.Carbon ?? measure },
                LintUnit.KilowattHour => account with { Energy = account.Energy ?? measure },
                LintUnit.Watt => account with { Power = account.Power ?? measure },
                // Training and what else took hours stand in columns of their own.
                _ => account with
                {
                    DeviceHours = measure with
                    {
                        Value = measure.Value + (account.DeviceHours?.Value ?? 0),
                    },
                },
            };
        }

        return account.Carbon is null && account.Energy is null && account.DeviceHours is null
            ? null
            : account;
    }

    private static bool IsRow(string line) => line.TrimStart().StartsWith('|');

    private static bool IsRule(string line) =>
        IsRow(line)
        && line.Contains('-', StringComparison.Ordinal)
        && !line.Trim().AsSpan().ContainsAnyExcept("|-: ");

    private static string[] Cells(string line)
    {
        string plain = line.Trim().Replace("\\|", "¦", StringComparison.Ordinal);
        // An empty first cell is a cell all the same.
        string body = plain[1..];
        return body.EndsWith('|') ? body[..^1].Split('|') : body.Split('|');
    }
}

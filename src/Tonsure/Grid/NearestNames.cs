namespace Tonsure.Grid;

/// <summary>The names nearest to a mistyped one.</summary>
public static class NearestNames
{
    /// <summary>The nearest names, best first: those that begin with what was typed, those that contain it, then by edit distance.</summary>
    public static IReadOnlyList<string> Find(string typed, IEnumerable<string> names, int count)
    {
        string wanted = typed.ToUpperInvariant();
        return
        [
            .. names
                .OrderBy(name => Rank(wanted, name.ToUpperInvariant()))
                .ThenBy(name => Distance(wanted, name.ToUpperInvariant()))
                .ThenBy(name => name, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    private static int Rank(string typed, string name) =>
        name.StartsWith(typed, StringComparison.Ordinal) ? 0
        : name.Contains(typed, StringComparison.Ordinal) ? 1
        : 2;

    private static int Distance(string typed, string name)
    {
        int[] previous = [.. Enumerable.Range(0, name.Length + 1)];
        for (int i = 1; i <= typed.Length; i++)
        {
            int[] current = new int[name.Length + 1];
            current[0] = i;
            for (int j = 1; j <= name.Length; j++)
            {
                int substituted = previous[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1);
                current[j] = Math.Min(substituted, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[name.Length];
    }
}

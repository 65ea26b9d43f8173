using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Parts of a list that is whole in memory: where a part ends is the key of its last row, so that rows added before it shift nothing.</summary>
internal static class Paging
{
    public const int DefaultLimit = 100;
    public const int MostLimit = 1000;

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("limit", $"How many at most. Default: {DefaultLimit}.")
        {
            Type = QueryType.Whole,
            Least = 1,
            Most = MostLimit,
        },
        new("after", "What the answer before gave as next."),
    ];

    public static int Limit(QueryReader query) => query.Whole("limit", 1, MostLimit, DefaultLimit);

    /// <summary>A part of sorted rows.</summary>
    /// <param name="rows">All of them.</param>
    /// <param name="key">What names a row; no two have the same.</param>
    /// <param name="query">Holds <c>limit</c> and <c>after</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static (IReadOnlyList<T> Part, string? Next) Of<T>(
        IReadOnlyList<T> rows,
        Func<T, string> key,
        QueryReader query,
        ParameterFaults faults
    )
    {
        int limit = Limit(query);
        int first = 0;
        if (query.Text("after") is { } after)
        {
            first = 1 + Find(rows, key, after);
            if (first == 0)
            {
                faults.Add("after", "is not what an answer gave as next");
            }
        }

        T[] part = [.. rows.Skip(first).Take(limit)];
        bool more = first + part.Length < rows.Count;
        return (part, more ? Write(key(part[^1]), first + part.Length - 1) : null);
    }

    private static string Write(string key, int index) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index}.{key}"))
        );

    /// <summary>The row of the key, else the place where it was; −1 where the text is no such place.</summary>
    private static int Find<T>(IReadOnlyList<T> rows, Func<T, string> key, string after)
    {
        string text;
        try
        {
            text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after));
        }
        catch (FormatException)
        {
            return -1;
        }

        int dot = text.IndexOf('.', StringComparison.Ordinal);
        if (
            dot < 0
            || !int.TryParse(
                text.AsSpan(0, dot),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int index
            )
        )
        {
            return -1;
        }

        string wanted = text[(dot + 1)..];
        for (int i = 0; i < rows.Count; i++)
        {
            if (key(rows[i]) == wanted)
            {
                return i;
            }
        }

        return Math.Min(index, rows.Count - 1);
    }
}

using System.Globalization;
using Tonsure.Quantities;

namespace Tonsure.Web.Pages.Parts;

/// <summary>Rows that are filtered, sorted and cut into pages here, by what the address says.</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class Table<T> : ITableFile
{
    private readonly PageRequest _request;

    /// <summary>A table; it is added to the files of the page.</summary>
    /// <param name="request">Whose parameters <c>ID-sort</c>, <c>ID-desc</c>, <c>ID-q</c> and <c>ID-page</c> count.</param>
    /// <param name="id">Its name in addresses.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="rows">Its rows, in the order in which they are shown where nobody sorts.</param>
    /// <param name="columns">Its columns.</param>
    public Table(
        PageRequest request,
        string id,
        string caption,
        IReadOnlyList<T> rows,
        IReadOnlyList<Column<T>> columns
    )
    {
        _request = request;
        (Id, Caption, Columns, All) = (id, caption, columns, rows);
        Filter = request[id + "-q"] ?? "";
        Sorted = columns.FirstOrDefault(column =>
            column.Order is not null && column.Id == request[id + "-sort"]
        );
        IsDescending = request[id + "-desc"] is not null;
        Rows = [.. Ordered(rows.Where(Matches))];
        Pages = Math.Max(1, (Rows.Count + Size - 1) / Size);
        Page = int.TryParse(
            request[id + "-page"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int page
        )
            ? Math.Clamp(page, 1, Pages)
            : 1;
        request.Files.Add(this);
    }

    /// <summary>Rows of a page.</summary>
    public const int Size = 25;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>What it shows.</summary>
    public string Caption { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<Column<T>> Columns { get; }

    /// <summary>All rows, unfiltered.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>All rows that match, sorted.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>What rows must contain; empty for nothing.</summary>
    public string Filter { get; }

    /// <summary>The column that is sorted by; null for none.</summary>
    public Column<T>? Sorted { get; }

    /// <summary>Whether the greatest stands first.</summary>
    public bool IsDescending { get; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; }

    /// <summary>How many pages, at least one.</summary>
    public int Pages { get; }

    /// <summary>The rows of this page.</summary>
    public IEnumerable<T> Shown => Rows.Skip((Page - 1) * Size).Take(Size);

    /// <summary>Where a click on a header leads: up first for words, down first for figures, then the other way.</summary>
    public string SortLink(Column<T> column)
    {
        bool down = column == Sorted ? !IsDescending : column.IsFigure;
        return _request.Link(
                (Id + "-sort", column.Id),
                (Id + "-desc", down ? "1" : null),
                (Id + "-page", null)
            ) + Anchor;
    }

    /// <summary>Another page.</summary>
    public string PageLink(int page) =>
        _request.Link((Id + "-page", page.ToString(CultureInfo.InvariantCulture))) + Anchor;

    /// <summary>All rows as CSV.</summary>
    public string FileLink => _request.Link(("csv", Id));

    /// <summary>The parameters that its filter carries along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept() =>
        _request.Kept(name => name == Id + "-q" || name == Id + "-page");

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<string>> Csv()
    {
        yield return
        [
            .. Columns.SelectMany(column =>
                column.Csv.Count == 0 ? [column.Id] : column.Csv.Select(one => one.Header)
            ),
        ];
        foreach (T row in Rows)
        {
            yield return
            [
                .. Columns.SelectMany(column =>
                    column.Csv.Count > 0 ? column.Csv.Select(one => one.Value(row))
                    : column.Grade is { } grade ? [grade(row).Word()]
                    : [column.Text(row)]
                ),
            ];
        }
    }

    private string Anchor => "#" + Id;

    private bool Matches(T row) =>
        Filter.Length == 0
        || Columns.Any(column =>
            !column.IsFigure
            && column.Text(row).Contains(Filter, StringComparison.OrdinalIgnoreCase)
        );

    private IEnumerable<T> Ordered(IEnumerable<T> rows)
    {
        if (Sorted?.Order is not { } order)
        {
            return rows;
        }

        // What is not known stands last either way.
        IOrderedEnumerable<T> known = rows.OrderBy(row => order(row) is null);
        return IsDescending ? known.ThenByDescending(order) : known.ThenBy(order);
    }
}

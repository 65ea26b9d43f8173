namespace Tonsure.Web.Asking;

/// <summary>A table that is taken away as a file.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a value a column.</param>
public sealed record Table(
    string Name,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);

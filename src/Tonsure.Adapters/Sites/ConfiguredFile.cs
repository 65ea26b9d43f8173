using Tonsure.Grid;

namespace Tonsure.Adapters.Sites;

/// <summary>A file of intensities that <c>tonsure.yaml</c> names as a source.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Path">The file; a relative path is one of the configuration's folder.</param>
/// <param name="Zone">Its zone; null where the file has a column for it or a column a zone.</param>
/// <param name="Unit">Its unit as it was written; null where its header has it.</param>
/// <param name="Licence">Its licence; null where nobody said.</param>
/// <param name="Kind">What its figures count.</param>
/// <param name="Basis">Whose generation they count.</param>
/// <param name="Line">The line that names it.</param>
public sealed record ConfiguredFile(
    string Name,
    string Path,
    ZoneId? Zone,
    string? Unit,
    string? Licence,
    SignalKind Kind,
    SignalBasis Basis,
    int Line
);

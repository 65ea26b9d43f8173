namespace Tonsure.Adapters.Grids.Files;

/// <summary>A row of a file as it stands.</summary>
/// <param name="Line">Its line, or its number in a file without lines; from 1.</param>
/// <param name="Fields">Its fields.</param>
internal readonly record struct FileRow(int Line, IReadOnlyList<string> Fields);

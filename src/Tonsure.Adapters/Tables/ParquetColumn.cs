namespace Tonsure.Adapters.Tables;

/// <summary>A column of a table that is written as Parquet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</param>
/// <param name="Values">A value a row of that type, or null.</param>
public sealed record ParquetColumn(string Name, Type Type, IReadOnlyList<object?> Values);

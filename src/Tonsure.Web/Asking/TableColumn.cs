namespace Tonsure.Web.Asking;

/// <summary>A column of a table that is taken away as a file.</summary>
/// <param name="Name">Its name, in snake_case with its unit.</param>
/// <param name="Type">What it holds: <see cref="string"/>, <see cref="long"/> or <see cref="decimal"/>; null is unknown.</param>
public sealed record TableColumn(string Name, TableType Type);

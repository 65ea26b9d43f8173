namespace Tonsure.Disclosing.Documents;

/// <summary>A column of a page's table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether figures stand in it.</param>
internal sealed record PageColumn(string Heading, bool IsNumber = false);

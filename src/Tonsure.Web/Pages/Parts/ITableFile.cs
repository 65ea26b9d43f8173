namespace Tonsure.Web.Pages.Parts;

/// <summary>A table as a file.</summary>
public interface ITableFile
{
    /// <summary>Its name in addresses.</summary>
    string Id { get; }

    /// <summary>The header and every row, as filtered and sorted; exact figures, units in the header.</summary>
    IEnumerable<IReadOnlyList<string>> Csv();
}

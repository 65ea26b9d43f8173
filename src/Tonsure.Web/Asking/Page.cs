namespace Tonsure.Web.Asking;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The part.</param>
/// <param name="Next">Asks for what follows; null where nothing does.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Changes whenever the part may have; quoted it is an ETag. Null where nobody can tell.</summary>
    public string? Version { get; init; }
}

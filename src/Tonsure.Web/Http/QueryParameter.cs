namespace Tonsure.Web.Http;

/// <summary>A parameter that an endpoint takes: what is not among them is refused, and the API's description is made from them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, with its unit and default.</param>
internal sealed record QueryParameter(string Name, string Description)
{
    /// <summary>The words it can be; empty for any.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>Its JSON type.</summary>
    public QueryType Type { get; init; } = QueryType.Text;

    /// <summary>Its least value; null where there is none.</summary>
    public int? Least { get; init; }

    /// <summary>Its largest value; null where there is none.</summary>
    public int? Most { get; init; }
}

using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>What an endpoint of the API does and takes, as its metadata: the description is made from it, and requests are held to it.</summary>
/// <param name="Id">Its name for generators of clients.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Description">What there is to know beside; empty for nothing.</param>
/// <param name="Parameters">What it takes behind the question mark.</param>
internal sealed record ApiOperation(
    string Id,
    string Summary,
    string Description,
    IReadOnlyList<QueryParameter> Parameters
)
{
    /// <summary>The body that it takes; null for none.</summary>
    public Type? Body { get; init; }

    /// <summary>Whether it also answers as a file, by <c>format</c>.</summary>
    public bool IsTable { get; init; }
}

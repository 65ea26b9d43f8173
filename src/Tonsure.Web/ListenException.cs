using System.Net;

namespace Tonsure.Web;

/// <summary>A server cannot listen.</summary>
/// <param name="endpoint">Where it was to listen.</param>
/// <param name="problem">Why it cannot.</param>
/// <param name="inner">What the system said.</param>
public sealed class ListenException(IPEndPoint endpoint, ListenProblem problem, Exception inner)
    : Exception($"cannot listen on {endpoint}: {problem}", inner)
{
    /// <summary>Where it was to listen.</summary>
    public IPEndPoint Endpoint { get; } = endpoint;

    /// <summary>Why it cannot.</summary>
    public ListenProblem Problem { get; } = problem;
}

using Tonsure.Web.Http;

namespace Tonsure.Web.Access;

/// <summary>Whoever brought a valid token.</summary>
/// <param name="Id">The token's public part.</param>
/// <param name="Scopes">What it allows.</param>
public sealed record Bearer(string Id, IReadOnlySet<Scope> Scopes)
{
    /// <summary>Whether it allows something; who may keep may look too.</summary>
    public bool Allows(Scope scope) =>
        Scopes.Contains(scope) || (scope == Scope.Read && Scopes.Contains(Scope.Write));
}
